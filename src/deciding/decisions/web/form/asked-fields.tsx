/** Which fields the form shows: those that the group asks for, those in which something stands, and all of them for who wants them. */
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type FormField, formFields, isFormField } from '#deciding/decisions/form-fields.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
import { useDecisionCalls } from '../calls.ts';
import { formQuery } from '../queries.ts';
import { emptyContent, type FormContent, same } from './form-content.ts';
import { FormStop } from './section.tsx';

const HiddenContext = createContext<readonly FormField[]>([]);

export const HiddenFields = HiddenContext.Provider;

/** A field that a group may have stopped asking for. */
export function Asked({ field, children }: { field: FormField; children: ReactNode }) {
  return useContext(HiddenContext).includes(field) ? null : children;
}

/** A part of the form, gone where none of its fields is asked for. */
export function AskedPart({ fields, children }: { fields: readonly FormField[]; children: ReactNode }) {
  const hidden = useContext(HiddenContext);
  return fields.every((field) => hidden.includes(field)) ? null : children;
}

const filledIn = (content: FormContent): FormField[] =>
  formFields.filter((field) => !same(content[field], emptyContent[field]));

/**
 * What is hidden now, and a way to have it shown for this decision. A field in which something has stood stays, so that
 * nothing goes while somebody writes; one that was not taken is shown with what was wrong.
 */
export function useHidden(content: FormContent, wrong: readonly string[], group: string | undefined) {
  const calls = useDecisionCalls();
  const unasked = useQuery({ ...formQuery(calls, group ?? ''), enabled: group !== undefined }).data?.unasked ?? [];
  const [all, setAll] = useState(false);
  const [needed, setNeeded] = useState<readonly FormField[]>(() => filledIn(content));
  const more = [...filledIn(content), ...wrong.filter(isFormField)].filter((field) => !needed.includes(field));
  if (more.length > 0) setNeeded([...needed, ...more]);
  const hidden = all ? [] : unasked.filter((field) => !needed.includes(field) && !more.includes(field));
  return { hidden, showAll: () => setAll(true) };
}

/** Says what the form leaves out, and offers it. */
export function LeftOut({ hidden, onAll }: { hidden: readonly FormField[]; onAll: () => void }) {
  const t = useWords();
  if (hidden.length === 0) return null;
  return (
    <FormStop filled={false} end>
      <p className="meta">{t('form.leftOut', { fields: hidden.map((field) => t(`field.${field}`)).join(' · ') })}</p>
      <Button size="small" onClick={onAll}>
        {t('form.showAll')}
      </Button>
    </FormStop>
  );
}
