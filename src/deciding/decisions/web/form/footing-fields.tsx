/** What the choice takes for true: should that fall, the group is asked whether it still stands. */
import { AssumptionPicker } from '#common-ground/context-maps/web/assumption-picker.tsx';
import { useWords } from '#ui/words.tsx';
import type { PartProps } from './decision-form.tsx';
import { anyOf, FormSection } from './section.tsx';

export function FootingFields({ content, set, errors, group }: PartProps & { group: string | undefined }) {
  const t = useWords();
  const { assumptions } = content;
  return (
    <FormSection
      title={t('form.footing')}
      about={t('form.footingAbout')}
      filled={assumptions.length > 0}
      wrong={anyOf(errors, 'assumptions')}
    >
      {errors.assumptions && <p role="alert">{errors.assumptions}</p>}
      <AssumptionPicker value={assumptions} onChange={(next) => set({ assumptions: next })} group={group} />
    </FormSection>
  );
}
