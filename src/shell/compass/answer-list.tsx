/** A shared question and its answers: under each answer the groups that give it, so that one sees who stands where. */
import { Link } from '@tanstack/react-router';
import type { Question } from '#common-ground/questions/web/calls.ts';
import type { Told } from '#ui/calls.tsx';
import { Station } from '#ui/station.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { Client } from '../client.ts';
import css from './answers.module.css';

export type GivenAnswer = Told<Client['questions']['answers']>['answers'][number];

interface AnswerListProps {
  question: Question;
  answers: readonly GivenAnswer[];
  /** Which level of heading comes next where it stands. */
  heading?: 'h2' | 'h3';
}

export function AnswerList({ question, answers, heading: Heading = 'h3' }: AnswerListProps) {
  const t = useWords();
  return (
    <ul className={css.columns}>
      {question.options.map((option) => {
        const given = answers.filter(({ answer }) => answer.option === option.key);
        return (
          <li key={option.key} className={css.option}>
            <Heading dir="auto">{option.title}</Heading>
            {!option.exclusive && <p className="meta">{t('questions.notExclusive')}</p>}
            {given.length === 0 && <p className="meta">{t('questions.nobody')}</p>}
            <ul>
              {given.map(({ decision, answer, inForce }) => (
                <li key={decision.id} className={css.given}>
                  <Station shape={inForce ? 'full' : 'small'} size={13} color="var(--thread)" />
                  <span>
                    <bdi>{decision.group.name}</bdi>{' '}
                    <Link to="/decisions/$id" params={{ id: decision.ref }}>
                      <bdi>{decision.title}</bdi>
                    </Link>
                    <span className="meta">
                      {' '}
                      {decision.decidedOn && <Day value={decision.decidedOn} />}
                      {answer.scope.length > 0 && ` · ${answer.scope.join(', ')}`}
                      {!inForce && ` · ${t('questions.past')}`}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
