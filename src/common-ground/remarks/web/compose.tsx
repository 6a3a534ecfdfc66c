/** Where somebody says something: a text, and nothing else to fill. */
import type { FormEvent, KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { SuggestArea } from '#ui/suggest-area.tsx';
import { useWords } from '#ui/words.tsx';
import css from './remarks.module.css';
import type { Talk } from './talk.ts';

interface ComposeProps {
  talk: Talk;
  label: string;
  send: string;
  value: string;
  onText: (text: string) => void;
  onSend: () => void;
  onCancel: () => void;
  pending: boolean;
  error: Error | null;
}

export function Compose({ talk, label, send, value, onText, onSend, onCancel, pending, error }: ComposeProps) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() && !pending) onSend();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form ref={form} className={`stack ${css.compose}`} onSubmit={submit} onKeyDown={onKeyDown}>
      <SuggestArea
        label={label}
        hint={t('remarks.sayHint')}
        value={value}
        maxLength={5000}
        rows={3}
        suggest={talk.suggest}
        onText={onText}
      />
      {error && <Trouble error={error} />}
      <div className="row">
        <Button type="submit" disabled={pending || !value.trim()}>
          {send}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
