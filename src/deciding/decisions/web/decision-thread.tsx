/** The stops of a decision: question, context, options, choice, consequences, expected result, result. */
import { Fragment } from 'react';
import { Markdown, MarkdownLine } from '#ui/markdown.tsx';
import { Stop, Thread } from '#ui/thread.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { Shown } from './calls.ts';
import css from './decision.module.css';
import { OptionList } from './option-list.tsx';
import { DeadReference, ReferenceLink } from './reference-link.tsx';
import { nameOf, resolverOf } from './references.ts';
import { ResultStop } from './result-stop.tsx';

interface ThreadProps {
  shown: Shown;
  onRecordResult?: (() => void) | undefined;
}

export function DecisionThread({ shown, onRecordResult }: ThreadProps) {
  const t = useWords();
  const decision = shown;
  const resolve = resolverOf(shown);
  const section = (key: 'context' | 'drivers' | 'consequences') =>
    decision[key] && (
      <Stop title={t(`field.${key}`)}>
        <Markdown text={decision[key]} resolve={resolve} />
      </Stop>
    );
  return (
    <Thread label={t('decision.thread')}>
      <Related shown={shown} kind="supersedes" />
      {decision.question && (
        <Stop title={t('field.question')}>
          <p dir="auto" className={css.question}>
            <MarkdownLine text={decision.question} resolve={resolve} />
          </p>
        </Stop>
      )}
      {section('context')}
      {section('drivers')}
      {decision.options.length > 0 && (
        <Stop title={t('field.options')} aside={t('decision.considered', { count: decision.options.length })}>
          <OptionList options={decision.options} resolve={resolve} />
        </Stop>
      )}
      <ChoiceStop shown={shown} />
      {section('consequences')}
      {decision.more.map((part) => (
        <Stop key={part.heading} title={part.heading}>
          <Markdown text={part.text} resolve={resolve} />
        </Stop>
      ))}
      {(decision.expected || decision.checkOn) && (
        <Stop title={t('field.expected')} loose={!decision.result}>
          {decision.expected && <Markdown text={decision.expected} resolve={resolve} />}
          {decision.checkOn && !decision.result && (
            <p className="meta">
              {t('decision.checkOn')} <Day value={decision.checkOn} />
            </p>
          )}
        </Stop>
      )}
      <ResultStop shown={shown} onRecordResult={onRecordResult} />
      <Related shown={shown} kind="superseded-by" />
    </Thread>
  );
}

function ChoiceStop({ shown }: { shown: Shown }) {
  const t = useWords();
  const decision = shown;
  const resolve = resolverOf(shown);
  return (
    <Stop
      title={t('field.choice')}
      shape="full"
      big
      loose={!decision.result && !decision.expected && !decision.checkOn}
    >
      <div className={css.choice}>
        <Markdown text={decision.choice} resolve={resolve} />
      </div>
      {decision.why && (
        <div className={css.why}>
          <h3 className={css.sub}>{t('field.why')}</h3>
          <Markdown text={decision.why} resolve={resolve} />
        </div>
      )}
      {decision.dissent.length > 0 && <h3 className={css.sub}>{t('field.dissent')}</h3>}
      {decision.dissent.map((dissent) => (
        <figure key={dissent.key ?? `${dissent.by}${dissent.text}`} className={css.dissent}>
          <Markdown text={dissent.text} resolve={resolve} />
          <figcaption dir="auto">
            {dissent.by ? nameOf(shown, dissent.by) : (dissent.alias ?? t('decision.nobodyNamed'))}
            {dissent.reopenIf && ` · ${t('decision.reopensIf', { condition: dissent.reopenIf })}`}
          </figcaption>
        </figure>
      ))}
    </Stop>
  );
}

/** What it replaced stands before it on the line, what replaced it after it. */
function Related({ shown, kind }: { shown: Shown; kind: 'supersedes' | 'superseded-by' }) {
  const t = useWords();
  const relations = shown.relations.filter((relation) => relation.kind === kind);
  if (relations.length === 0) return null;
  return (
    <Stop title={t(`relation.${kind}`)} shape={kind === 'supersedes' ? 'small' : 'full'}>
      {relations.map((relation) => {
        const to = (relation.id && shown.references[relation.id]) || shown.references[relation.text];
        return (
          <Fragment key={relation.id ?? relation.text}>
            {to ? <ReferenceLink to={to} /> : <DeadReference text={relation.text || (relation.id ?? '')} />}
            {relation.partial && <span className="meta"> {t('relation.partial')}</span>}
          </Fragment>
        );
      })}
    </Stop>
  );
}
