/** The fields of a change: which value or principle, and its new words, with what a reader might ask of them. */
import { lintPrinciple } from '#common-ground/principles/wording.ts';
import { Check, Select, TextArea, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import type { PrincipleRow } from './calls.ts';
import { Words } from './change-shown.tsx';
import css from './governance.module.css';
import type { ProposalDraft } from './proposal-draft.ts';

export interface Texts {
  values: readonly { id: string; title: string; status: string }[];
  principles: readonly PrincipleRow[];
}

interface ChangeProps {
  draft: ProposalDraft;
  texts: Texts;
  onDraft: (draft: ProposalDraft) => void;
}

export function ChangeFields(props: ChangeProps) {
  const t = useWords();
  const { draft, onDraft } = props;
  if (draft.kind === 'zones')
    return (
      <TextArea
        label={t('governance.zonesText')}
        hint={t('governance.zonesHint')}
        value={draft.text}
        required
        maxLength={10_000}
        onChange={(event) => onDraft({ ...draft, text: event.target.value })}
      />
    );
  if (draft.kind === 'retire-value') return <ValueField {...props} />;
  if (draft.kind === 'retire-principle') return <Retired {...props} />;
  return draft.kind === 'new-principle' ? <NewPrinciple {...props} /> : <Revised {...props} />;
}

interface Choice {
  id: string;
  title: string;
}

interface OneProps {
  label: string;
  chosen: string;
  among: readonly Choice[];
  none?: string;
  hint?: string;
  onChoose: (id: string) => void;
}

function One({ label, hint, chosen, among, none, onChoose }: OneProps) {
  const t = useWords();
  return (
    <Select
      label={label}
      hint={hint}
      value={chosen}
      required={!none}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{none ?? t('governance.choose')}</option>
      {among.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}

function ValueField({ draft, texts, onDraft }: ChangeProps) {
  const t = useWords();
  const living = texts.values.filter(({ status }) => status !== 'retired');
  return (
    <One
      label={t('governance.value')}
      chosen={draft.value}
      among={living}
      onChoose={(value) => onDraft({ ...draft, value })}
    />
  );
}

const inForce = ({ principles }: Texts) => principles.filter(({ status }) => status === 'in-force');

function Retired({ draft, texts, onDraft }: ChangeProps) {
  const t = useWords();
  const living = inForce(texts);
  return (
    <>
      <One
        label={t('governance.whichPrinciple')}
        chosen={draft.principle}
        among={living}
        onChoose={(principle) => onDraft({ ...draft, principle })}
      />
      <One
        label={t('governance.into')}
        chosen={draft.into}
        none={t('governance.intoNone')}
        among={living.filter(({ id }) => id !== draft.principle)}
        onChoose={(into) => onDraft({ ...draft, into })}
      />
    </>
  );
}

function NewPrinciple(props: ChangeProps) {
  const t = useWords();
  const { draft, texts, onDraft } = props;
  const serving = inForce(texts).filter(({ value }) => value === draft.value);
  return (
    <>
      <ValueField {...props} />
      {serving.length > 0 && (
        <One
          label={t('governance.goes')}
          hint={t('governance.goesHint')}
          chosen={draft.retires}
          none={t('governance.goesNone')}
          among={serving}
          onChoose={(retires) => onDraft({ ...draft, retires })}
        />
      )}
      {draft.retires && (
        <Check
          label={t('governance.merges')}
          checked={draft.merges}
          onChange={(event) => onDraft({ ...draft, merges: event.target.checked })}
        />
      )}
      <Wording draft={draft} onDraft={onDraft} />
    </>
  );
}

function Revised({ draft, texts, onDraft }: ChangeProps) {
  const t = useWords();
  const before = texts.principles.find(({ id }) => id === draft.principle);
  const choose = (principle: string) => {
    const chosen = texts.principles.find(({ id }) => id === principle);
    const { title = '', text = '', tradeOff = '' } = chosen ?? {};
    onDraft({ ...draft, principle, content: { title, text, tradeOff } });
  };
  return (
    <>
      <One label={t('governance.whichPrinciple')} chosen={draft.principle} among={inForce(texts)} onChoose={choose} />
      {before && <Wording draft={draft} onDraft={onDraft} />}
      {before && (
        <section aria-label={t('governance.difference')}>
          <Words before={before} after={draft.content} />
        </section>
      )}
    </>
  );
}

function Wording({ draft, onDraft }: Pick<ChangeProps, 'draft' | 'onDraft'>) {
  const t = useWords();
  const { content } = draft;
  const set = (part: Partial<ProposalDraft['content']>) => onDraft({ ...draft, content: { ...content, ...part } });
  return (
    <>
      <TextField
        label={t('governance.field.title')}
        value={content.title}
        required
        maxLength={200}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t('governance.field.text')}
        value={content.text}
        maxLength={5000}
        onChange={(event) => set({ text: event.target.value })}
      />
      <TextArea
        label={t('governance.field.tradeOff')}
        value={content.tradeOff}
        maxLength={2000}
        onChange={(event) => set({ tradeOff: event.target.value })}
      />
      {content.title && <Asks content={content} />}
    </>
  );
}

/** Suggestions only: nobody is refused for their words. */
function Asks({ content }: { content: ProposalDraft['content'] }) {
  const t = useWords();
  return (
    <output>
      {lintPrinciple(content).map(({ kind, words }) => (
        <p key={`${kind} ${words}`} className={css.hint}>
          {t(`governance.lint.${kind}`, { words })}
        </p>
      ))}
    </output>
  );
}
