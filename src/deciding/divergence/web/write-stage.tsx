/** Each alone: what could be done, and what speaks for and against it. */
import { Plus, Trash2 } from 'lucide-react';
import type { FormEvent } from 'react';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import type { Session } from './calls.ts';
import { SealFoot } from './seal-foot.tsx';
import css from './session.module.css';
import { useSealed } from './use-sealed.ts';
import { linesOf, type OptionTyped, tidy } from './written-options.ts';

const empty: OptionTyped = { title: '', description: '', for: [], against: [] };
const blank: { options: OptionTyped[] } = { options: [empty] };

export function WriteStage({ session }: { session: Session }) {
  const t = useWords();
  const sealing = useSealed(session, 'options', blank, (calls, { options }) =>
    calls.divergence.writeOptions({ id: session.id, options: tidy(options) }),
  );
  const { options } = sealing.content;
  const change = (at: number, part: Partial<OptionTyped>) =>
    sealing.setContent({ options: options.map((it, place) => (place === at ? { ...it, ...part } : it)) });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    sealing.save.mutate(sealing.content);
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option has no name of its own while it is written
        <fieldset key={place} className={css.option}>
          <legend className="unseen">{t('divergence.option', { count: place + 1 })}</legend>
          <OptionFields option={option} onOption={(part) => change(place, part)} />
          {options.length > 1 && (
            <div>
              <Button
                size="small"
                look="plain"
                onClick={() => sealing.setContent({ options: options.filter((_, at) => at !== place) })}
              >
                <Trash2 aria-hidden />
                {t('divergence.removeOption')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {options.length < 10 && (
        <div>
          <Button onClick={() => sealing.setContent({ options: [...options, empty] })}>
            <Plus aria-hidden />
            {t('divergence.anotherOption')}
          </Button>
        </div>
      )}
      {sealing.save.isError && <Trouble error={sealing.save.error} />}
      <SealFoot sealing={sealing} ready={tidy(options).length > 0} />
    </form>
  );
}

interface FieldsProps {
  option: OptionTyped;
  onOption: (part: Partial<OptionTyped>) => void;
}

export function OptionFields({ option, onOption }: FieldsProps) {
  const t = useWords();
  const reasons = (side: 'for' | 'against') => (
    <TextArea
      label={t(`divergence.${side}`)}
      hint={t('divergence.oneALine')}
      rows={2}
      value={option[side].join('\n')}
      onChange={(event) => onOption({ [side]: linesOf(event.target.value) })}
    />
  );
  return (
    <>
      <TextField
        label={t('divergence.whatCould')}
        maxLength={300}
        value={option.title}
        onChange={(event) => onOption({ title: event.target.value })}
      />
      {reasons('for')}
      {reasons('against')}
    </>
  );
}
