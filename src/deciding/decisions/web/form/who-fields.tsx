/** Who decided and when, by what authority, who was asked, and who sees it otherwise. */
import { useQuery } from '@tanstack/react-query';
import { usePeopleCalls } from '#common-ground/people/web/calls.ts';
import { peopleQuery } from '#common-ground/people/web/queries.ts';
import { TextField } from '#ui/field.tsx';
import { ListField } from '#ui/list-field.tsx';
import { useWords } from '#ui/words.tsx';
import { Asked } from './asked-fields.tsx';
import type { PartProps } from './decision-form.tsx';
import { DissentFields } from './dissent-fields.tsx';
import { anyOf, FormSection } from './section.tsx';

const parties = ['decidedBy', 'consulted', 'informed'] as const;

export function WhoFields(props: PartProps) {
  const t = useWords();
  const { content, set, errors } = props;
  const people = useQuery(peopleQuery(usePeopleCalls())).data?.people ?? [];
  const known = people.map(({ id, name }) => ({ value: id as string, label: name }));
  const filled =
    parties.some((key) => content[key].length > 0) ||
    content.dissent.length > 0 ||
    Boolean(content.authority || content.decidedOn);
  return (
    <FormSection
      title={t('form.who')}
      about={t('form.whoAbout')}
      filled={filled}
      wrong={anyOf(errors, 'decidedOn', ...parties, 'authority', 'dissent')}
    >
      <Asked field="decidedOn">
        <TextField
          type={content.decidedOn === null || content.decidedOn.length === 10 ? 'date' : 'text'}
          label={t('field.decidedOn')}
          hint={t('form.decidedOnHint')}
          value={content.decidedOn ?? ''}
          error={errors.decidedOn}
          onChange={(event) => set({ decidedOn: event.target.value || null })}
        />
      </Asked>
      {parties.map((key) => (
        <Asked key={key} field={key}>
          <ListField
            label={t(`field.${key}`)}
            hint={key === 'decidedBy' ? t('form.listHint') : ''}
            values={content[key]}
            error={errors[key]}
            known={known}
            onValues={(values) => set({ [key]: values })}
          />
        </Asked>
      ))}
      <Asked field="authority">
        <TextField
          label={t('field.authority')}
          hint={t('form.authorityHint')}
          value={content.authority}
          error={errors.authority}
          onChange={(event) => set({ authority: event.target.value })}
        />
      </Asked>
      <DissentFields {...props} known={known} />
    </FormSection>
  );
}
