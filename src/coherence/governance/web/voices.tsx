/** What was said of a proposal: who signed, who objected and what was answered, who sees it otherwise. All of it stays. */
import { useYou } from '#common-ground/network/web/queries.ts';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Markdown } from '#ui/markdown.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type ProposalShown, useGovernanceCalls } from './calls.ts';
import css from './governance.module.css';
import { SayForm } from './say-form.tsx';

interface VoicesProps {
  proposal: ProposalShown;
}

export function Signed({ proposal }: VoicesProps) {
  const t = useWords();
  const { signatures, refusals, names } = proposal;
  return (
    <>
      <ul className={css.seats}>
        {signatures.map(({ by, at, note }) => (
          <li key={by}>
            <span>
              <b>{names[by]}</b> {note && <bdi className="meta">{note}</bdi>}
            </span>
            <span className="meta">
              <Moment value={at} />
            </span>
          </li>
        ))}
      </ul>
      {refusals.map(({ by, at, why }) => (
        <div key={by} className={css.voice}>
          <p className="meta">
            {t('governance.refusedBy', { name: names[by] })} · <Moment value={at} />
          </p>
          <Markdown text={why} resolve={toDecision} />
        </div>
      ))}
    </>
  );
}

export function Objections({ proposal }: VoicesProps) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const you = useYou()?.id;
  const { id, objections, names, standing, maySign, createdBy } = proposal;
  const mayReply = standing.state === 'open' && (maySign || createdBy === you);
  if (objections.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('governance.objections')}</h2>
      <p>{t('governance.objectionsLead')}</p>
      {objections.map(({ by, at, harm, replies }) => (
        <div key={by} className={replies.length === 0 ? `${css.voice} ${css.waits}` : css.voice}>
          <p className="meta">
            <b>{names[by]}</b> · <Moment value={at} />
            {replies.length === 0 && <span className={css.overdue}> · {t('governance.waitsForAnswer')}</span>}
          </p>
          <Markdown text={harm} resolve={toDecision} />
          {replies.map((reply) => (
            <div key={`${reply.by} ${reply.at}`} className={css.voice}>
              <p className="meta">
                {t('governance.answeredBy', { name: names[reply.by] })} · <Moment value={reply.at} />
              </p>
              <Markdown text={reply.text} resolve={toDecision} />
            </div>
          ))}
          {mayReply && by !== you && (
            <details className={css.details}>
              <summary>{t('governance.reply')}</summary>
              <SayForm
                keep={`reply.${id}.${by}`}
                label={t('governance.replyText')}
                action={t('governance.reply')}
                said={t('governance.replied')}
                send={(text) => calls.proposals.reply({ id, to: by, text })}
              />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

export function Dissent({ proposal }: VoicesProps) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const { id, dissent, names } = proposal;
  return (
    <section className={css.section}>
      <h2>{t('governance.dissent')}</h2>
      <p>{t('governance.dissentLead')}</p>
      {dissent.map(({ by, at, text }) => (
        <div key={`${by} ${at}`} className={css.voice}>
          <p className="meta">
            <b>{names[by]}</b> · <Moment value={at} />
          </p>
          <Markdown text={text} resolve={toDecision} />
        </div>
      ))}
      <details className={css.details}>
        <summary>{t('governance.dissentSay')}</summary>
        <SayForm
          keep={`dissent.${id}`}
          label={t('governance.dissentText')}
          action={t('governance.dissentKeep')}
          said={t('governance.dissented')}
          send={(text) => calls.proposals.dissent({ id, text })}
        />
      </details>
    </section>
  );
}
