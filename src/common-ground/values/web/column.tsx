/** What a group of answers is called. While somebody types, no news puts other words under their hand. */
import { type KeyboardEvent, useState } from 'react';
import { TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import type { Cluster } from '../session.ts';

interface ColumnProps {
  cluster: Cluster;
  open: boolean;
  onTitle: (title: string) => void;
}

export function Column({ cluster, open, onTitle }: ColumnProps) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  if (!open) return <h3 dir="auto">{cluster.title || t('valueSessions.unnamed')}</h3>;
  const done = () => {
    if (typed !== null && typed.trim() !== cluster.title) onTitle(typed.trim());
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') done();
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <TextField
      large
      label={t('valueSessions.groupTitle')}
      hideLabel
      maxLength={200}
      placeholder={t('valueSessions.groupTitleHint')}
      value={typed ?? cluster.title}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={done}
    />
  );
}
