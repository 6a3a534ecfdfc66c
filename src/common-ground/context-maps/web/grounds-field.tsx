/** Assumptions, of any group, without which this one would not hold. */
import { useWords } from '#ui/words.tsx';
import { mostGrounds } from '../kinds.ts';
import { Chosen } from './assumption-picker.tsx';
import { AssumptionSearch } from './assumption-search.tsx';
import type { AssumptionId } from './calls.ts';
import css from './picker.module.css';

interface GroundsProps {
  /** The assumption that rests on them. */
  id: string;
  group: string;
  value: AssumptionId[];
  onGrounds: (value: AssumptionId[]) => void;
}

export function GroundsField({ id, group, value, onGrounds }: GroundsProps) {
  const t = useWords();
  return (
    <div className={css.picker}>
      {value.length < mostGrounds && (
        <AssumptionSearch
          label={t('map.grounds')}
          hint={t('map.groundsHint')}
          group={group}
          without={[id, ...value]}
          onPick={(picked) => onGrounds([...value, picked.id])}
        />
      )}
      <Chosen
        footing={value.map((assumption) => ({ assumption }))}
        onRemove={(gone) => onGrounds(value.filter((it) => it !== gone))}
      />
    </div>
  );
}
