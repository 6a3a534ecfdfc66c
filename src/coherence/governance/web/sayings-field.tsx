/** What was called into question, or seen otherwise: some words each, and who says them if they want to be named. */
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import css from './governance.module.css';

export interface Saying {
  by: string | null;
  text: string;
}

interface SayingsProps {
  label: string;
  lead: string;
  sayings: Saying[];
  /** What people are called, by id. */
  names: Record<string, string>;
  onSayings: (sayings: Saying[]) => void;
}

export function SayingsField({ label, lead, sayings, names, onSayings }: SayingsProps) {
  const t = useWords();
  const change = (place: number, part: Partial<Saying>) =>
    onSayings(sayings.map((saying, at) => (at === place ? { ...saying, ...part } : saying)));
  return (
    <fieldset className="stack">
      <legend>
        <b>{label}</b> <span className="meta">{lead}</span>
      </legend>
      {sayings.map(({ by, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a saying has no name but its place
        <div key={place} className={`${css.voice} ${css.saying}`}>
          <TextArea
            label={`${label} ${place + 1}`}
            hideLabel
            value={text}
            onChange={(event) => change(place, { text: event.target.value })}
          />
          <TextField
            label={t('governance.saidBy')}
            optional={t('ui.optional')}
            value={names[by ?? ''] ?? by ?? ''}
            onChange={(event) => change(place, { by: event.target.value || null })}
          />
          <Button size="small" onClick={() => onSayings(sayings.filter((_, at) => at !== place))}>
            {t('ui.remove', { what: `${label} ${place + 1}` })}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onSayings([...sayings, { by: null, text: '' }])}>
          {t('governance.addSaying', { what: label })}
        </Button>
      </div>
    </fieldset>
  );
}
