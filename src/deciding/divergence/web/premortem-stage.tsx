/** It is a year later, and this went wrong. */
import type { FormEvent } from 'react';
import { Select, TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { leadingOf } from '../kinds.ts';
import type { Session } from './calls.ts';
import { SealFoot } from './seal-foot.tsx';
import css from './session.module.css';
import { useSealed } from './use-sealed.ts';
import { linesOf, tidyLines } from './written-options.ts';

export function PremortemStage({ session }: { session: Session }) {
  const t = useWords();
  const blank = { option: leadingOf(session.votes.first?.counts) ?? '', reasons: [] as string[] };
  const sealing = useSealed(session, 'premortem', blank, (calls, { option, reasons }) =>
    calls.divergence.foresee({ id: session.id, option, reasons: tidyLines(reasons) }),
  );
  const { content, setContent, save } = sealing;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(content);
  };
  return (
    <form className="stack prose" onSubmit={onSubmit}>
      <Select
        label={t('divergence.imagined')}
        value={content.option}
        onChange={(event) => setContent({ ...content, option: event.target.value })}
      >
        <option value="">{t('divergence.anyOfThem')}</option>
        {session.now.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('divergence.whyWrong')}
        hint={t('divergence.oneALine')}
        rows={4}
        value={content.reasons.join('\n')}
        onChange={(event) => setContent({ ...content, reasons: linesOf(event.target.value) })}
      />
      {save.isError && <Trouble error={save.error} />}
      <SealFoot sealing={sealing} ready={tidyLines(content.reasons).length > 0} />
    </form>
  );
}

/** What was foreseen, once it is revealed. */
export function Foreseen({ session }: { session: Session }) {
  const t = useWords();
  const { premortem, now } = session;
  if (!premortem) return null;
  const about = (option: string | null) => now.find(({ id }) => id === option)?.title;
  return (
    <section className={css.section} aria-labelledby="foreseen">
      <h2 id="foreseen">{t('divergence.foreseen')}</h2>
      {premortem.skipped && <p>{t('divergence.skipped', { why: premortem.skipped })}</p>}
      <ul className={css.wrong}>
        {premortem.reasons.map(({ id, text, option }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
            {about(option) && <small className="meta"> · {about(option)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
