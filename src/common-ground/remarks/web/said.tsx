/** One remark as it stands there: who, when and what, and for its author what they can still do with it. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type Remark, useRemarkCalls } from './calls.ts';
import { Compose } from './compose.tsx';
import css from './remarks.module.css';
import type { Talk } from './talk.ts';
import { useRemarkChange } from './use-remark-change.ts';

interface SaidProps {
  remark: Remark;
  name: string | undefined;
  mine: boolean;
  talk: Talk;
  onAnswer?: (() => void) | undefined;
}

export function Said({ remark, name, mine, talk, onAnswer }: SaidProps) {
  const t = useWords();
  const [doing, setDoing] = useState<'amend' | 'take-back'>();
  const by = name || t('remarks.somebody');
  if (remark.takenBack)
    return (
      <p className="meta">
        {t('remarks.takenBack')} <Moment value={remark.takenBack.at} />
      </p>
    );
  return (
    <>
      <p className="meta">
        <b>
          <bdi>{by}</bdi>
        </b>{' '}
        · <Moment value={remark.createdAt} clock />
        {remark.revision > 1 && ` · ${t('remarks.changed')}`}
      </p>
      {doing === 'amend' ? (
        <Amend remark={remark} talk={talk} onDone={() => setDoing(undefined)} />
      ) : (
        <div className={css.text}>
          <Markdown text={remark.text} resolve={talk.resolve} />
        </div>
      )}
      {doing !== 'amend' && (
        <p className={`no-print ${css.actions}`}>
          {onAnswer && (
            <Button look="plain" size="small" aria-label={t('remarks.answerTo', { name: by })} onClick={onAnswer}>
              {t('remarks.answer')}
            </Button>
          )}
          {mine && (
            <>
              <Button look="plain" size="small" onClick={() => setDoing('amend')}>
                {t('remarks.amend')}
              </Button>
              <Button look="plain" size="small" onClick={() => setDoing('take-back')}>
                {t('remarks.takeBack')}
              </Button>
            </>
          )}
        </p>
      )}
      {doing === 'take-back' && <TakeBack remark={remark} onClose={() => setDoing(undefined)} />}
    </>
  );
}

function Amend({ remark, talk, onDone }: { remark: Remark; talk: Talk; onDone: () => void }) {
  const t = useWords();
  const calls = useRemarkCalls();
  const [text, setText] = useState(remark.text);
  const change = useRemarkChange(remark.about, {
    send: () => calls.remarks.amend({ id: remark.id, revision: remark.revision, text }),
    onDone: onDone,
  });
  return (
    <Compose
      talk={talk}
      label={t('remarks.amendLabel')}
      send={t('ui.save')}
      value={text}
      onText={setText}
      onSend={() => change.mutate()}
      onCancel={onDone}
      pending={change.isPending}
      error={change.error}
    />
  );
}

function TakeBack({ remark, onClose }: { remark: Remark; onClose: () => void }) {
  const t = useWords();
  const calls = useRemarkCalls();
  const change = useRemarkChange(remark.about, {
    send: () => calls.remarks.takeBack({ id: remark.id }),
    told: t('remarks.takenBackToast'),
  });
  return (
    <Dialog title={t('remarks.takeBackTitle')} onClose={onClose}>
      <div className="stack">
        <p>{t('remarks.takeBackLead')}</p>
        {change.error && <Trouble error={change.error} />}
        <div className="row">
          <Button look="primary" disabled={change.isPending} onClick={() => change.mutate()}>
            {t('remarks.takeBack')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
