/** Those who hold a seat sign, refuse with a reason, or object by naming the harm. Whoever made it may take it back. */
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type ProposalShown, useGovernanceCalls } from './calls.ts';
import css from './governance.module.css';
import { useAct } from './queries.ts';
import { SayForm } from './say-form.tsx';

export function SignPanel({ proposal }: { proposal: ProposalShown }) {
  const you = useYou()?.id;
  if (proposal.standing.state !== 'open') return null;
  const mine = you !== undefined && proposal.createdBy === you;
  if (!proposal.maySign && !mine) return null;
  return (
    <div className="stack">
      {proposal.maySign && <Seated proposal={proposal} />}
      {mine && <Withdraw id={proposal.id} />}
    </div>
  );
}

function Seated({ proposal }: { proposal: ProposalShown }) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const you = useYou()?.id;
  const { id, signatures, objections } = proposal;
  const signed = signatures.some(({ by }) => by === you) && !proposal.standing.ready;
  const objected = objections.some(({ by }) => by === you);
  return (
    <>
      {signed ? (
        <p>{t('governance.youSigned')}</p>
      ) : (
        <SayForm
          keep={`sign.${id}`}
          label={t('governance.signNote')}
          required={false}
          primary
          action={t('governance.sign')}
          said={t('governance.signed')}
          send={(note) => calls.proposals.sign({ id, note })}
        />
      )}
      {!objected && (
        <details className={css.details}>
          <summary>{t('governance.object')}</summary>
          <SayForm
            keep={`object.${id}`}
            label={t('governance.harm')}
            hint={t('governance.harmHint')}
            action={t('governance.object')}
            said={t('governance.objected')}
            send={(harm) => calls.proposals.object({ id, harm })}
          />
        </details>
      )}
      <details className={css.details}>
        <summary>{t('governance.refuse')}</summary>
        <SayForm
          keep={`refuse.${id}`}
          label={t('governance.refuseWhy')}
          hint={t('governance.refuseHint')}
          action={t('governance.refuse')}
          said={t('governance.refused')}
          send={(why) => calls.proposals.refuse({ id, why })}
        />
      </details>
    </>
  );
}

function Withdraw({ id }: { id: ProposalShown['id'] }) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const act = useAct(() => calls.proposals.withdraw({ id }), t('governance.withdrawn'));
  return (
    <div>
      <Button size="small" disabled={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('governance.withdraw')}
      </Button>
      {act.isError && <Trouble error={act.error} />}
    </div>
  );
}
