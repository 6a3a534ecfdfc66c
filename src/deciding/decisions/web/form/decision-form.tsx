/** The form of a decision. Two fields are asked for; everything else waits on the line until somebody wants it. */
import { type FormEvent, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { SuggestArea } from '#ui/suggest-area.tsx';
import { useWords } from '#ui/words.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { AskedPart, HiddenFields, LeftOut, useHidden } from './asked-fields.tsx';
import { FootingFields } from './footing-fields.tsx';
import css from './form.module.css';
import { emptyContent, type FormContent, isUntitled, tidy } from './form-content.ts';
import { ExpectationFields, QuestionFields, ReachFields } from './more-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import { PrincipleFields } from './principle-fields.tsx';
import { FormStop } from './section.tsx';
import { useReferences } from './use-references.ts';
import { WhoFields } from './who-fields.tsx';

export interface PartProps {
  content: FormContent;
  set: (part: Partial<FormContent>) => void;
  errors: Record<string, string>;
}

interface FormProps {
  content: FormContent;
  onContent: (content: FormContent) => void;
  onSend: (content: FormContent) => void;
  sending: boolean;
  error: unknown;
  sendWord: string;
  /** Beside the form, or under the title where there is one column only. */
  aside?: ReactNode;
  before?: ReactNode;
  /** The group that decides. */
  group?: string | undefined;
  foot?: ReactNode;
  children?: ReactNode;
}

/** By field: a draft and a successor are sent as `decision`, an amendment as `set`. */
const sentencesOf = (error: unknown) => (error == null ? {} : fieldSentences(error, 'decision', 'set'));

export function DecisionForm(props: FormProps) {
  const { content, onContent, onSend, error, aside } = props;
  const form = useRef<HTMLFormElement>(null);
  const [errors, mayGo] = useErrors(content, error, form);
  const part: PartProps = { content, set: (changes) => onContent({ ...content, ...changes }), errors };
  const { hidden, showAll } = useHidden(content, Object.keys(errors), props.group);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (mayGo()) onSend(tidy(content));
  };
  return (
    <form ref={form} onSubmit={send} onKeyDown={onlyOnPurpose} onKeyUp={intoSight} className={css.layout}>
      <div className={css.first}>
        {props.before}
        <TitleField {...part} />
      </div>
      {aside && <div className={css.aside}>{aside}</div>}
      <div className={css.rest}>
        <ChoiceFields {...part} />
        <HiddenFields value={hidden}>
          <MoreFields {...part} group={props.group} end={hidden.length === 0} />
        </HiddenFields>
        <LeftOut hidden={hidden} onAll={showAll} />
        <FormFoot {...props} />
      </div>
    </form>
  );
}

/** What waits on the line until somebody wants it, as far as the group asks for it. */
function MoreFields({ group, end, ...part }: PartProps & { group: string | undefined; end: boolean }) {
  return (
    <>
      <AskedPart fields={['question', 'context', 'drivers', 'consequences']}>
        <QuestionFields {...part} />
      </AskedPart>
      <AskedPart fields={['options']}>
        <OptionFields {...part} />
      </AskedPart>
      <AskedPart fields={['principles']}>
        <PrincipleFields {...part} />
      </AskedPart>
      <AskedPart fields={['answer']}>
        <AnswerFields {...part} />
      </AskedPart>
      <AskedPart fields={['assumptions']}>
        <FootingFields {...part} group={group} />
      </AskedPart>
      <WhoFields {...part} />
      <ReachFields {...part} />
      <AskedPart fields={['expected', 'checkOn']}>
        <ExpectationFields {...part} end={end} />
      </AskedPart>
    </>
  );
}

/** What was not taken, by field: the server says it, or the form before it asks. */
function useErrors(content: FormContent, error: unknown, form: RefObject<HTMLFormElement | null>) {
  const t = useWords();
  const [held, setHeld] = useState(0);
  const untitled = content.options.some(isUntitled);
  useFocusOnTrouble(form, error, held);
  const errors = { ...sentencesOf(error), ...(held > 0 && untitled && { options: t('form.optionUntitled') }) };
  const mayGo = () => {
    if (untitled) setHeld(held + 1);
    return !untitled;
  };
  return [errors, mayGo] as const;
}

/** What was not taken is where the writer goes on: the first field in error, or the message where it is about none. */
function useFocusOnTrouble(form: RefObject<HTMLFormElement | null>, error: unknown, held: number) {
  useEffect(() => {
    if (error == null && held === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? form.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, [form, error, held]);
}

/** Enter in a line of a long form goes nowhere; Ctrl Enter sends it from anywhere. */
function onlyOnPurpose(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter') return;
  const purpose = event.ctrlKey || event.metaKey;
  if (purpose) event.currentTarget.requestSubmit();
  if (purpose || event.target instanceof HTMLInputElement) event.preventDefault();
}

/** A field that is reached with Tab comes to stand above the foot, which browsers do for its first line only. */
function intoSight({ key, target }: KeyboardEvent<HTMLFormElement>) {
  if (key !== 'Tab' || !(target instanceof Element)) return;
  if (target.closest(`.${css.rest}`) && !target.closest(`.${css.foot}`)) target.scrollIntoView({ block: 'nearest' });
}

function FormFoot({ error, sending, sendWord, foot, children }: FormProps) {
  const t = useWords();
  const [first] = Object.entries(sentencesOf(error)).filter(([field]) => field in emptyContent);
  const about = first && `${t(`field.${first[0]}`)}: ${first[1]}`;
  return (
    <>
      {children}
      <div className={css.foot}>
        {error != null && <Trouble error={error} sentence={about} />}
        <Button type="submit" look="primary" disabled={sending}>
          {sendWord}
        </Button>
        {foot}
      </div>
    </>
  );
}

function TitleField({ content, set, errors }: PartProps) {
  const t = useWords();
  return (
    <FormStop filled={content.title !== ''}>
      <TextField
        large
        required
        maxLength={300}
        label={t('form.title')}
        hint={t('form.titleHint')}
        value={content.title}
        error={errors.title}
        onChange={(event) => set({ title: event.target.value })}
      />
    </FormStop>
  );
}

function ChoiceFields({ content, set, errors }: PartProps) {
  const t = useWords();
  const suggest = useReferences();
  return (
    <>
      <FormStop filled={content.choice !== ''}>
        <SuggestArea
          required
          label={t('form.choice')}
          hint={t('form.choiceHint')}
          value={content.choice}
          error={errors.choice}
          suggest={suggest}
          onText={(choice) => set({ choice })}
        />
      </FormStop>
      <FormStop filled={content.why !== ''}>
        <SuggestArea
          label={t('field.why')}
          optional={t('ui.optional')}
          value={content.why}
          error={errors.why}
          suggest={suggest}
          onText={(why) => set({ why })}
        />
      </FormStop>
    </>
  );
}
