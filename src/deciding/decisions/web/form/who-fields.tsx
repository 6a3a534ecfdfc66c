/** Who decided and when, by what authority, who was asked, and who sees it otherwise. */
import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { usePeopleCalls } from '#common-ground/people/web/calls.ts';
import { peopleQuery } from '#common-ground/people/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { ListField } from '#ui/list-field.tsx';
import { useWords } from '#ui/words.tsx';
import type { PartProps } from './decision-form.tsx';
import css from './form.module.css';
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
      <TextField
        type={content.decidedOn === null || content.decidedOn.length === 10 ? 'date' : 'text'}
        label={t('field.decidedOn')}
        hint={t('form.decidedOnHint')}
        value={content.decidedOn ?? ''}
        error={errors.decidedOn}
        onChange={(event) => set({ decidedOn: event.target.value || null })}
      />
      {parties.map((key) => (
        <ListField
          key={key}
          label={t(`field.${key}`)}
          hint={key === 'decidedBy' ? t('form.listHint') : ''}
          values={content[key]}
          error={errors[key]}
          known={known}
          onValues={(values) => set({ [key]: values })}
        />
      ))}
      <TextField
        label={t('field.authority')}
        hint={t('form.authorityHint')}
        value={content.authority}
        error={errors.authority}
        onChange={(event) => set({ authority: event.target.value })}
      />
      <DissentFields {...props} />
    </FormSection>
  );
}

function DissentFields({ content: { dissent }, set }: PartProps) {
  const t = useWords();
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (at: number) => {
    if (at === dissent.length - 1) addButton.current?.focus();
    set({ dissent: dissent.filter((_, index) => index !== at) });
  };
  return (
    <>
      {dissent.map((one, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a dissent has no name of its own while it is written
          key={index}
          className={css.option}
        >
          <legend className="unseen">{t('field.dissent')}</legend>
          <TextArea
            label={t('form.dissentText')}
            value={one.text}
            onChange={(event) =>
              set({ dissent: dissent.map((it, at) => (at === index ? { ...it, text: event.target.value } : it)) })
            }
          />
          <Button
            size="small"
            look="plain"
            aria-label={t('ui.remove', { what: t('field.dissent') })}
            onClick={() => remove(index)}
          >
            <Trash2 aria-hidden />
          </Button>
        </fieldset>
      ))}
      <p>
        <Button ref={addButton} size="small" onClick={() => set({ dissent: [...dissent, { by: null, text: '' }] })}>
          <Plus aria-hidden />
          {t('form.addDissent')}
        </Button>
      </p>
    </>
  );
}
