/** Form fields: each has a real label, a hint and an error that assistive technology reads with it. */
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { cx } from './cx.ts';
import css from './field.module.css';

interface Around {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: string;
  hideLabel?: boolean;
}

interface Tied {
  id: string;
  className: string | undefined;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  children,
}: Around & { children: (tied: Tied) => ReactNode }) {
  const id = useId();
  const about = cx(hint != null && `${id}-hint`, error && `${id}-error`);
  return (
    <div className={css.field}>
      <label htmlFor={id} className={hideLabel ? 'unseen' : css.label}>
        {label} {optional && <small>{optional}</small>}
      </label>
      {children({
        id,
        className: css.input,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': about || undefined,
      })}
      {hint != null && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={css.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

const split = <P extends Around>({ label, hint, error, optional, hideLabel, ...rest }: P) => ({
  around: { label, hint, error, optional, hideLabel } as Around,
  rest,
});

export function TextField({ large, ...props }: Around & { large?: boolean } & InputHTMLAttributes<HTMLInputElement>) {
  const { around, rest } = split(props);
  return (
    <Field {...around}>
      {(tied) => <input dir="auto" {...rest} {...tied} className={cx(tied.className, large && css.large)} />}
    </Field>
  );
}

export function TextArea(props: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { around, rest } = split(props);
  return <Field {...around}>{(tied) => <textarea dir="auto" {...rest} {...tied} />}</Field>;
}

export function Select(props: Around & SelectHTMLAttributes<HTMLSelectElement>) {
  const { around, rest } = split(props);
  return <Field {...around}>{(tied) => <select {...rest} {...tied} />}</Field>;
}

export function Check({ label, ...rest }: { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className={css.check}>
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}
