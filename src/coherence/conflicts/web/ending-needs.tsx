/** What each ending needs to be honest: a boundary, a principle, a newer decision, a day. */
import type { Principle } from '#common-ground/principles/principle.ts';
import { useReferences } from '#deciding/decisions/web/form/use-references.ts';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { SuggestArea } from '#ui/suggest-area.tsx';
import { useWords } from '#ui/words.tsx';
import type { ConflictShown } from './calls.ts';
import type { WrittenEnding } from './ending-written.ts';
import { groupIn } from './said.ts';

interface NeedsProps {
  written: WrittenEnding;
  set: (part: Partial<WrittenEnding>) => void;
  shown: ConflictShown;
  group: string;
  principles: Principle[];
  errors: Record<string, string>;
}

export function EndingNeeds(props: NeedsProps) {
  const { written, set, errors } = props;
  const t = useWords();
  if (written.kind === 'contexts-differ')
    return (
      <TextArea
        label={t('conflict.boundary')}
        hint={t('conflict.boundaryHint')}
        required
        maxLength={2000}
        value={written.boundary}
        error={errors.boundary}
        onChange={(event) => set({ boundary: event.target.value })}
      />
    );
  if (written.kind === 'principle-incomplete') return <WhichPrinciple {...props} />;
  if (written.kind === 'one-revises') return <NewerDecision {...props} />;
  return (
    <TextField
      type="date"
      label={t('conflict.until')}
      required
      value={written.until}
      error={errors.until}
      onChange={(event) => set({ until: event.target.value })}
    />
  );
}

/** Those that the two decisions name come first. */
function WhichPrinciple({ written, set, shown, principles, errors }: NeedsProps) {
  const t = useWords();
  const cited = shown.cited.filter(({ status }) => status === 'in-force');
  const others = principles.filter(({ id }) => !cited.some((it) => it.id === id));
  const offer = ({ id, title }: Pick<Principle, 'id' | 'title'>) => (
    <option key={id} value={id}>
      {title}
    </option>
  );
  return (
    <Select
      label={t('conflict.principle')}
      hint={t('conflict.principleHint')}
      required
      value={written.principle}
      error={errors.principle}
      onChange={(event) => set({ principle: event.target.value })}
    >
      <option value="">{t('citing.choose')}</option>
      {cited.length > 0 && <optgroup label={t('conflict.citedHere')}>{cited.map(offer)}</optgroup>}
      {others.length > 0 && <optgroup label={t('conflict.otherPrinciples')}>{others.map(offer)}</optgroup>}
    </Select>
  );
}

function NewerDecision({ written, set, shown, group, errors }: NeedsProps) {
  const t = useWords();
  const suggest = useReferences();
  return (
    <SuggestArea
      label={t('conflict.newer')}
      hint={t('conflict.newerHint', { group: groupIn(shown, group)?.name ?? '' })}
      optional={t('ui.optional')}
      rows={1}
      maxLength={100}
      value={written.decision}
      error={errors.decision}
      suggest={suggest}
      onText={(decision) => set({ decision })}
    />
  );
}
