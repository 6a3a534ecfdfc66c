/** The texts of a network's decisions, field by field, in numbers: what many say in the same words, and what is particular. */
import { type Filling, fieldBoilerplate, isHollow } from '#measures/boilerplate.ts';
import { type Rationale, specificity } from '#measures/specificity.ts';
import { alike, PieceCounts, type Pieces, piecesOf } from '#text/boilerplate.ts';
import { type Specifics, specificsIn, specificsOf } from '#text/specifics.ts';
import type { FieldTexts, Judged } from './fields-protocol.ts';
import { type LookedAt, lookedAt } from './kinds.ts';

interface Held {
  id: string;
  group: string;
  order: string;
  fields: Partial<Record<LookedAt, Pieces>>;
  /** What is particular in its reason; null where it gives none. */
  reason: Specifics | null;
}

/** A group with fewer records than this in a field is judged by all of them. */
const enough = 40;

const byOrder = (one: Held, other: Held) => (one.order < other.order ? -1 : 1);

export class FieldIndex {
  private readonly held = new Map<string, Held>();
  private readonly counts = new Map(lookedAt.map((field) => [field, new PieceCounts()]));

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const known = this.held.get(id);
      if (!known) continue;
      for (const field of lookedAt) {
        const pieces = known.fields[field];
        if (pieces) this.counts.get(field)!.remove(pieces);
      }
      this.held.delete(id);
    }
  }

  add(texts: readonly FieldTexts[]): void {
    this.remove(texts.map(({ id }) => id));
    for (const { id, group, order, own, fields } of texts) {
      const read: Held['fields'] = {};
      for (const field of lookedAt) {
        const text = fields[field];
        if (!text?.trim()) continue;
        const pieces = piecesOf({ text, own });
        read[field] = pieces;
        this.counts.get(field)!.add(pieces);
      }
      this.held.set(id, {
        id,
        group,
        order,
        fields: read,
        reason: fields.why?.trim() ? specificsIn(fields.why) : null,
      });
    }
  }

  private fillingOf(field: LookedAt, pieces: Pieces, before: Pieces | undefined): Filling {
    const share = this.counts.get(field)!.shareOf(pieces);
    return { share, contentWords: pieces.contentWords, likePrevious: before ? alike(before, pieces) : null };
  }

  /** What stands in a field, decision by decision; each beside what its own group wrote there before. */
  private fillings(field: LookedAt, among: readonly Held[]): Filling[] {
    const last = new Map<string, Pieces>();
    return among.flatMap(({ group, fields }) => {
      const pieces = fields[field];
      if (!pieces) return [];
      const filling = this.fillingOf(field, pieces, last.get(group));
      last.set(group, pieces);
      return [filling];
    });
  }

  private rationaleOf({ fields, reason }: Held): Rationale[] {
    if (!reason || !fields.why) return [];
    const boilerplate = this.counts.get('why')!.shareOf(fields.why) ?? 0;
    return [{ words: reason.words, specifics: specificsOf(reason), boilerplate, citesRule: reason.citesRule }];
  }

  /** All of it for one group, in one pass over what is held. */
  judge(group: string): Judged {
    const all = [...this.held.values()].sort(byOrder);
    const own = all.filter((it) => it.group === group);
    const fields = lookedAt.map((field) => {
      const ours = this.fillings(field, own);
      const of = ours.length >= enough ? ('group' as const) : ('network' as const);
      return { field, of, judged: fieldBoilerplate(of === 'group' ? ours : this.fillings(field, all)) };
    });
    const reasoned = own.filter(({ fields: { why } }) => why && !isHollow(this.fillingOf('why', why, undefined)));
    const rationales = (among: readonly Held[]) => among.flatMap((it) => this.rationaleOf(it));
    return {
      fields,
      specific: specificity(rationales(own), rationales(all)),
      reasoned: reasoned.map(({ id }) => id),
    };
  }
}
