/** Averaging would hide a split that nothing bridges; so it is named, with ways to live with it, each begun already. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import type { Way } from '../kinds.ts';
import { type ConversationShown, useOpinionCalls } from './calls.ts';
import css from './ways-out.module.css';

/** A draft of one's own group, with the question, who stands where, and the first words. */
function useBegin({ id }: ConversationShown) {
  const calls = useOpinionCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (way: Way) => calls.opinions.decide({ conversation: id, way }),
    onSuccess: async ({ draft }) => {
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      await navigate({ to: '/decisions/new', search: { draft } });
    },
  });
}

export function WaysOut({ conversation }: { conversation: ConversationShown }) {
  const t = useWords();
  const begin = useBegin(conversation);
  const mayDecide = (useYou()?.memberships.length ?? 0) > 0;
  const { title } = conversation;
  return (
    <section className={css.split} aria-labelledby="split">
      <h2 id="split">{t('opinions.split')}</h2>
      <p className="prose">{t('opinions.splitText')}</p>
      <ul>
        <WayOut name={t('opinions.boundary')} text={t('opinions.boundaryText')}>
          {mayDecide && (
            <Button size="small" disabled={begin.isPending} onClick={() => begin.mutate('boundary')}>
              {t('opinions.boundaryGo')}
            </Button>
          )}
        </WayOut>
        <WayOut name={t('opinions.mediator')} text={t('opinions.mediatorText')}>
          {mayDecide && (
            <LinkButton
              size="small"
              to="/escalations"
              search={{
                question: t('opinions.mediatorAsks', { title }).slice(0, 300),
                context: t('opinions.mediatorContext', { title, place: `/opinions/${conversation.id}` }),
              }}
            >
              {t('opinions.mediatorGo')}
            </LinkButton>
          )}
        </WayOut>
        <WayOut name={t('opinions.exit')} text={t('opinions.exitText')}>
          {mayDecide && (
            <Button size="small" disabled={begin.isPending} onClick={() => begin.mutate('exit')}>
              {t('opinions.exitGo')}
            </Button>
          )}
        </WayOut>
      </ul>
      {begin.isError && <Trouble error={begin.error} />}
      <p className="row">
        <LinkButton size="small" look="plain" to="/conflicts">
          {t('opinions.conflicts')}
        </LinkButton>
      </p>
    </section>
  );
}

function WayOut({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <li className={css.way}>
      <p>
        <b>{name}</b> {text}
      </p>
      {children}
    </li>
  );
}
