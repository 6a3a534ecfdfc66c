/** One text and one button: a signature's word, a refusal, an objection, an answer, a dissent. What is typed is kept. */
import { type FormEvent, useId } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useAct } from './queries.ts';

interface SayProps {
  /** Under which it is kept while it is typed. */
  keep: string;
  label: string;
  hint?: string;
  action: string;
  said: string;
  required?: boolean;
  primary?: boolean;
  send: (text: string) => Promise<unknown>;
}

export function SayForm({ keep, label, hint, action, said, required = true, primary, send }: SayProps) {
  const id = useId();
  const [text, setText, forget] = useKept(`governance.${keep}`, '');
  const act = useAct(send, said, () => {
    setText('');
    forget();
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(text);
  };
  return (
    <form className="stack" onSubmit={onSubmit} id={id}>
      <TextArea
        label={label}
        hint={hint}
        required={required}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {act.isError && <Trouble error={act.error} />}
      <div className="row">
        <Button type="submit" look={primary ? 'primary' : 'quiet'} disabled={act.isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
