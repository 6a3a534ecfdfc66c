/** What the form shows of others when its writer asks: how a principle was applied, how a shared question was answered. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { questionQuery } from '#common-ground/questions/web/queries.ts';
import type { Slots } from '#deciding/decisions/web/form/slots.tsx';
import { ConvergenceHints } from '#deciding/divergence/web/convergence-hints.tsx';
import { Waiting } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { AnswerList } from './answer-list.tsx';
import { ApplicationList } from './application-list.tsx';

const shown = 8;

function Asked({ asks, children }: { asks: 'applications' | 'answers'; children: ReactNode }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{asks === 'applications' ? t('citing.others') : t('answering.others')}</summary>
      {open && children}
    </details>
  );
}

function Applications({ principle }: { principle: string }) {
  const client = useClient();
  const found = useQuery({
    queryKey: ['principles', 'applications', principle],
    queryFn: () => client.principles.applications({ principle: principle as never, limit: shown }),
  });
  return found.data ? <ApplicationList rows={found.data.applications} brief /> : <Waiting lines={3} />;
}

function Answers({ question }: { question: string }) {
  const client = useClient();
  const asked = useQuery(questionQuery(client, question));
  const found = useQuery({
    queryKey: ['decisions', 'list', 'question', question],
    queryFn: () => client.questions.answers({ question: question as never }),
  });
  if (!found.data || !asked.data) return <Waiting lines={3} />;
  return <AnswerList question={asked.data} answers={found.data.answers} />;
}

export const formSlots: Slots = {
  applications: (principle) => (
    <Asked asks="applications">
      <Applications principle={principle} />
    </Asked>
  ),
  answers: (question) => (
    <Asked asks="answers">
      <Answers question={question} />
    </Asked>
  ),
  hints: ({ options, choice, dissent }) => <ConvergenceHints options={options} choice={choice} dissent={dissent} />,
};
