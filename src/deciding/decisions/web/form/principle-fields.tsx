/** Which principles are in play, and how the choice stands to each: asked here, answered here, and approved by nobody. */
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { usePrincipleCalls } from '#common-ground/principles/web/calls.ts';
import { principlesQuery } from '#common-ground/principles/web/queries.ts';
import type { Citation } from '#deciding/decisions/decision.ts';
import { Button } from '#ui/button.tsx';
import { Check, Select, TextArea } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import type { PartProps } from './decision-form.tsx';
import css from './form.module.css';
import { anyOf, FormSection } from './section.tsx';
import { useSlots } from './slots.tsx';

const stances = ['upholds', 'stretches', 'breaks'] as const;

export function PrincipleFields({ content: { principles: cited }, set, errors }: PartProps) {
  const t = useWords();
  const known = useQuery(principlesQuery(usePrincipleCalls())).data?.principles ?? [];
  const free = known.filter(({ id }) => !cited.some((citation) => citation.principle === id));
  const change = (at: number, part: Partial<Citation>) =>
    set({ principles: cited.map((it, index) => (index === at ? { ...it, ...part } : it)) });
  const add = (id: string) => {
    const principle = known.find((it) => it.id === id);
    if (!principle) return;
    const citation = {
      principle: principle.id,
      version: principle.version,
      stance: 'upholds',
      why: '',
      decisive: null,
    };
    set({ principles: [...cited, citation as Citation] });
  };
  if (known.length === 0 && cited.length === 0) return null;
  return (
    <FormSection
      title={t('citing.title')}
      about={t('citing.about')}
      filled={cited.length > 0}
      wrong={anyOf(errors, 'principles')}
    >
      {errors.principles && <p role="alert">{errors.principles}</p>}
      {cited.map((citation, index) => (
        <OneCitation
          key={citation.principle}
          citation={citation}
          title={known.find(({ id }) => id === citation.principle)?.title ?? citation.principle}
          change={(part) => change(index, part)}
          remove={() => set({ principles: cited.filter((_, at) => at !== index) })}
        />
      ))}
      {free.length > 0 && (
        <Select label={t('citing.add')} value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t('citing.choose')}</option>
          {free.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
    </FormSection>
  );
}

interface CitationProps {
  citation: Citation;
  title: string;
  change: (part: Partial<Citation>) => void;
  remove: () => void;
}

function OneCitation({ citation, title, change, remove }: CitationProps) {
  const t = useWords();
  const { applications } = useSlots();
  return (
    <fieldset className={css.option}>
      <legend className={css.cited}>{title}</legend>
      <div role="radiogroup" aria-label={t('citing.stance')} className="row">
        {stances.map((stance) => (
          <label key={stance} className={css.stance}>
            <input
              type="radio"
              name={`stance-${citation.principle}`}
              checked={citation.stance === stance}
              onChange={() => change({ stance })}
            />
            {t(`stance.${stance}`)}
          </label>
        ))}
      </div>
      <TextArea
        label={citation.stance === 'breaks' ? t('citing.ground') : t('citing.why')}
        optional={t('ui.optional')}
        value={citation.why}
        onChange={(event) => change({ why: event.target.value })}
      />
      <Check
        label={t('citing.decisive')}
        checked={citation.decisive === true}
        onChange={(event) => change({ decisive: event.target.checked ? true : null })}
      />
      {applications?.(citation.principle)}
      <Button size="small" look="plain" aria-label={t('ui.remove', { what: title })} onClick={remove}>
        <X aria-hidden />
      </Button>
    </fieldset>
  );
}
