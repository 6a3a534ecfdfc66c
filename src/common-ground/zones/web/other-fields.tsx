/** What holds where no rule matches, and whom each zone asks to tell. */
import { Select, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';

import type { Writing } from './map-form.tsx';
import { zoneList, zoneNamed } from './zone-list.ts';
import css from './zones.module.css';

interface PartProps {
  content: Writing;
  onContent: (content: Writing) => void;
  errors?: Record<string, string>;
}

export function OtherwiseFields({ content, onContent, errors = {} }: PartProps) {
  const t = useWords();
  const { otherwise } = content;
  const set = (part: Partial<typeof otherwise>) => onContent({ ...content, otherwise: { ...otherwise, ...part } });
  return (
    <fieldset className={css.fields}>
      <legend>{t('zones.otherwise')}</legend>
      <div className={css.pair}>
        <TextField
          label={t('zones.ruleWhy')}
          required
          maxLength={500}
          value={otherwise.why}
          error={errors['otherwise.why']}
          onChange={(event) => set({ why: event.target.value })}
        />
        <Select
          label={t('zones.zone')}
          value={otherwise.zone}
          onChange={(event) => set({ zone: zoneNamed(event.target.value) ?? otherwise.zone })}
        >
          {zoneList.map((zone) => (
            <option key={zone} value={zone}>
              {t(`zone.${zone}.word`)}
            </option>
          ))}
        </Select>
      </div>
    </fieldset>
  );
}

export function TellFields({ content, onContent }: PartProps) {
  const t = useWords();
  return (
    <fieldset className={css.fields}>
      <legend>{t('zones.telling')}</legend>
      {zoneList.map((zone) => {
        const { whom = '', days = null } = content.tell[zone];
        const set = (part: { whom?: string; days?: number | null }) =>
          onContent({ ...content, tell: { ...content.tell, [zone]: { whom, days, ...part } } });
        return (
          <div className={css.pair} key={zone}>
            <TextField
              label={t('zones.whomOf', { zone: t(`zone.${zone}.word`) })}
              maxLength={300}
              value={whom}
              onChange={(event) => set({ whom: event.target.value })}
            />
            <TextField
              label={t('zones.days')}
              type="number"
              min={0}
              max={365}
              value={days ?? ''}
              onChange={(event) => set({ days: event.target.value === '' ? null : Number(event.target.value) })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
