/** Who sees it otherwise, and why: kept with the decision, in their own words. */
import { Plus, Trash2 } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Dissent } from '#deciding/decisions/decision.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import type { Entry } from '#ui/list-field.tsx';
import { useWords } from '#ui/words.tsx';
import type { PartProps } from './decision-form.tsx';
import css from './form.module.css';

export function DissentFields({ content: { dissent }, set, errors, known }: PartProps & { known: Entry[] }) {
  const t = useWords();
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (at: number) => {
    if (at === dissent.length - 1) addButton.current?.focus();
    set({ dissent: dissent.filter((_, index) => index !== at) });
  };
  const change = (at: number, part: Partial<Dissent>) =>
    set({ dissent: dissent.map((it, index) => (index === at ? { ...it, ...part } : it)) });
  return (
    <>
      {dissent.map((one, index) =>
        one.key ? (
          <Attached key={one.key} dissent={one} known={known} />
        ) : (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a dissent has no name of its own while it is written
            key={index}
            className={css.option}
          >
            <legend className="unseen">{t('field.dissent')}</legend>
            <PartyField by={one.by} known={known} onParty={(by) => change(index, { by })} />
            <TextArea
              label={t('form.dissentText')}
              value={one.text}
              error={one.text.trim() ? undefined : errors.dissent}
              onChange={(event) => change(index, { text: event.target.value })}
            />
            <TextField
              label={t('form.dissentReopen')}
              hint={t('form.dissentReopenHint')}
              value={one.reopenIf ?? ''}
              onChange={(event) => change(index, { reopenIf: event.target.value || undefined })}
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
        ),
      )}
      <p>
        <Button ref={addButton} size="small" onClick={() => set({ dissent: [...dissent, { by: null, text: '' }] })}>
          <Plus aria-hidden />
          {t('form.addDissent')}
        </Button>
      </p>
    </>
  );
}

/** What somebody has attached themselves is theirs: it is shown, and nobody else writes it. */
function Attached({ dissent: { by, alias, text }, known }: { dissent: Dissent; known: Entry[] }) {
  const t = useWords();
  const name = known.find(({ value }) => value === by)?.label ?? by ?? alias ?? '';
  return (
    <figure className={css.option}>
      <blockquote dir="auto">{text}</blockquote>
      <figcaption className="meta">{t('form.dissentAttached', { name })}</figcaption>
    </figure>
  );
}

interface PartyProps {
  by: Dissent['by'];
  known: Entry[];
  onParty: (by: Dissent['by']) => void;
}

/** A name that is typed in full stands for its person; any other name stays as it is written. */
function PartyField({ by, known, onParty }: PartyProps) {
  const t = useWords();
  const list = useId();
  const take = (name: string) => onParty((known.find(({ label }) => label === name)?.value ?? name) || null);
  return (
    <>
      <TextField
        label={t('form.dissentBy')}
        hint={t('form.dissentByHint')}
        value={known.find(({ value }) => value === by)?.label ?? by ?? ''}
        list={list}
        onChange={(event) => take(event.target.value)}
      />
      <datalist id={list}>
        {known.map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
    </>
  );
}
