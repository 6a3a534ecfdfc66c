import { Select } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import { type Audience, nounOf } from './calls.ts';

export const audienceList = Object.keys(nounOf) as Audience[];

/** Whose words the interface uses: it decides what a group is called. */
export function AudienceField({ value, onValue }: { value: Audience; onValue: (value: Audience) => void }) {
  const t = useWords();
  return (
    <Select
      label={t('network.audience')}
      hint={t('network.audienceHint')}
      value={value}
      onChange={(event) => onValue(audienceList.find((it) => it === event.target.value) ?? 'activist')}
    >
      {audienceList.map((it) => (
        <option key={it} value={it}>
          {t(`network.for.${it}`)}
        </option>
      ))}
    </Select>
  );
}
