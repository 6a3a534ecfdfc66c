/** The words of a value, common to all or those of one audience: a name, what it means, a decision it would settle. */
import { TextArea, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import type { Rendering } from '../value.ts';

interface FieldsProps {
  value: Rendering;
  onValue: (value: Rendering) => void;
  errors: Record<string, string>;
  /** Common words have a name; those of an audience may be left out altogether. */
  required?: boolean;
}

export function RenderingFields({ value, onValue, errors, required = false }: FieldsProps) {
  const t = useWords();
  return (
    <>
      <TextField
        large
        label={t('values.name')}
        hint={t('values.nameHint')}
        required={required}
        maxLength={200}
        value={value.title}
        error={errors.title}
        onChange={(event) => onValue({ ...value, title: event.target.value })}
      />
      <TextArea
        label={t('values.text')}
        hint={t('values.textHint')}
        optional={t('ui.optional')}
        maxLength={5000}
        value={value.text}
        error={errors.text}
        onChange={(event) => onValue({ ...value, text: event.target.value })}
      />
      <TextArea
        label={t('values.example')}
        hint={t('values.exampleHint')}
        optional={t('ui.optional')}
        maxLength={2000}
        value={value.example}
        error={errors.example}
        onChange={(event) => onValue({ ...value, example: event.target.value })}
      />
    </>
  );
}
