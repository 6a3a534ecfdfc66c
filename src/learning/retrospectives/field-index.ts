/** The texts of a network's decisions, field by field, in numbers: what many say in the same words, and what is particular. */
import { type Filling, fieldBoilerplate, isHollow } from '#measures/reasoning/boilerplate.ts';
import { type Rationale, specificity } from '#measures/reasoning/specificity.ts';
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

type Judgement = Judged['fields'][number]['judged'];

/** A group with fewer records than this in a field is judged by all of them. */
const enough = 40;

const byOrder = (one: Held, other: Held) => (one.order < other.order ? -1 : 1);

export class FieldIndex {
  private readonly held = new Map<string, Held>();
  /** What follows from all records together, until one of them changes. */
  private known: { all: Held[]; fields: Map<LookedAt, Judgement>; rationales: Rationale[] } | undefined;
  private readonly counts = new Map(lookedAt.map((field) => [field, new PieceCounts()]));

  remove(ids: readonly string[]): void {
    this.known = undefined;
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

  /** Read once for all groups that ask: it costs what there is, and not what each of them has. */
  private network() {
    if (this.known) return this.known;
    const all = [...this.held.values()].sort(byOrder);
    const fields = new Map(lookedAt.map((field) => [field, fieldBoilerplate(this.fillings(field, all))]));
    this.known = { all, fields, rationales: all.flatMap((it) => this.rationaleOf(it)) };
    return this.known;
  }

  /** All of it for one group. */
  judge(group: string): Judged {
    const { all, fields: ofAll, rationales } = this.network();
    const own = all.filter((it) => it.group === group);
    const fields = lookedAt.map((field) => {
      const ours = this.fillings(field, own);
      if (ours.length >= enough) return { field, of: 'group' as const, judged: fieldBoilerplate(ours) };
      return { field, of: 'network' as const, judged: ofAll.get(field)! };
    });
    const reasoned = own.filter(({ fields: { why } }) => why && !isHollow(this.fillingOf('why', why, undefined)));
    return {
      fields,
      specific: specificity(
        own.flatMap((it) => this.rationaleOf(it)),
        rationales,
      ),
      reasoned: reasoned.map(({ id }) => id),
    };
  }
}
