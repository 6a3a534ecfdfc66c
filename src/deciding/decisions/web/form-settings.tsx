/** What a group asks itself when it logs a decision. Fewer fields that are thought of are worth more than many that are filled in. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type FormField, formFields } from '#deciding/decisions/form-fields.ts';
import { Button } from '#ui/button.tsx';
import { Check } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { useDecisionCalls } from './calls.ts';
import css from './form-settings.module.css';
import { formQuery } from './queries.ts';
import { useFormChange } from './use-form-change.ts';

export function FormSettings({ group }: { group: string }) {
  const t = useWords();
  const query = useQuery(formQuery(useDecisionCalls(), group));
  if (query.error) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { unasked } = query.data;
  return (
    <section className={css.settings} aria-labelledby="asks">
      <h2 id="asks">{t('formSettings.title')}</h2>
      <p className="meta">{t('formSettings.lead')}</p>
      <Choice key={unasked.join()} group={group} unasked={unasked} />
    </section>
  );
}

function Choice({ group, unasked }: { group: string; unasked: readonly FormField[] }) {
  const t = useWords();
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set(unasked));
  const change = useFormChange(group);
  const stop = formFields.filter((field) => left.has(field) && !unasked.includes(field));
  const ask = unasked.filter((field) => !left.has(field));
  const mark = (field: FormField, asked: boolean) => {
    const next = new Set(left);
    if (asked) next.delete(field);
    else next.add(field);
    setLeft(next);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const undo = { label: t('ui.undo'), run: () => change.mutate({ stop: ask, ask: stop }) };
    // The marks begin anew with what was saved; what follows is said all the same.
    void change.mutateAsync({ stop, ask }).then(
      () => tell(t('formSettings.saved'), undo),
      () => {},
    );
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <fieldset className={css.fields}>
        <legend className="unseen">{t('formSettings.title')}</legend>
        {formFields.map((field) => (
          <Check
            key={field}
            label={t(`field.${field}`)}
            checked={!left.has(field)}
            onChange={({ target }) => mark(field, target.checked)}
          />
        ))}
      </fieldset>
      {change.error && <Trouble error={change.error} />}
      <div className="row">
        <Button type="submit" disabled={change.isPending || stop.length + ask.length === 0}>
          {t('formSettings.save')}
        </Button>
      </div>
    </form>
  );
}
