/** A group says what it thinks has happened: the alarm ends in a conversation, and not in a number. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { answerKinds } from '../kinds.ts';
import { useDriftCalls } from './calls.ts';
import css from './drift.module.css';

export function AlarmAnswer({ group, other }: { group: string; other: string | null }) {
  const t = useWords();
  const calls = useDriftCalls();
  const [kind, setKind] = useState<(typeof answerKinds)[number]>('conversation');
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const answer = useSending({
    send: () => calls.drift.answer({ group, ...(other && { other }), text, kind, link: idIn(link) }),
    changes: [['drift']],
    told: t('drift.answered'),
    onDone: () => {
      setText('');
      setLink('');
    },
  });
  return (
    <form
      className={css.answer}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate();
      }}
    >
      <h3>{t('drift.answerTitle')}</h3>
      <p>{t('drift.answerLead')}</p>
      <TextArea
        label={t('drift.what')}
        hint={t('drift.whatHint')}
        required
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        label={t('drift.how')}
        value={kind}
        onChange={({ target }) => setKind(answerKinds.find((it) => it === target.value) ?? kind)}
      >
        {answerKinds.map((it) => (
          <option key={it} value={it}>
            {t(`drift.kindLong.${it}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('drift.link')}
        hint={t('drift.linkHint')}
        optional={t('ui.optional')}
        value={link}
        onChange={(event) => setLink(event.target.value)}
      />
      {answer.error && <Trouble error={answer.error} />}
      <p className="row">
        <Button type="submit" look="primary" disabled={answer.isPending || text.trim() === ''}>
          {t('drift.send')}
        </Button>
        <Link to="/questions">{t('drift.toQuestions')}</Link>
      </p>
    </form>
  );
}

/** People paste an address; its last word is the record. */
const idIn = (address: string): string => /[a-z]{3}_[0-9a-z]{26}/.exec(address)?.[0] ?? '';
