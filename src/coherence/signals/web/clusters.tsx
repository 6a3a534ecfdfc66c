/** Signals that may be of one matter: the program asks, people say. What three groups see can go to the circle from here. */
import { Button, LinkButton } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type ClusterShown, type SignalsTold, useSignalCalls } from './calls.ts';
import css from './signals.module.css';
import { useSend } from './use-send.ts';

export function Clusters({ told }: { told: SignalsTold }) {
  if (told.clusters.length === 0) return null;
  return (
    <ul className={css.clusters}>
      {told.clusters.map((cluster) => (
        <li key={cluster.signals.join()} className={css.cluster}>
          <OneCluster cluster={cluster} told={told} />
        </li>
      ))}
    </ul>
  );
}

function OneCluster({ cluster, told }: { cluster: ClusterShown; told: SignalsTold }) {
  const t = useWords();
  const names = cluster.groups.map((id) => told.groups[id]?.name ?? '');
  const said = cluster.pairs.every(({ same }) => same === true);
  return (
    <>
      <h3>
        {cluster.pattern
          ? t('signals.pattern', { count: cluster.independent })
          : said
            ? t('signals.joined')
            : t('signals.perhaps')}
      </h3>
      <p className="meta">{names.join(' · ')}</p>
      <ul className={css.pairs}>
        {cluster.pairs.map((pair) => (
          <Pair key={`${pair.one} ${pair.other}`} pair={pair} told={told} />
        ))}
      </ul>
      {cluster.pattern && (
        <p>
          <LinkButton size="small" to="/proposals/new" search={{ evidence: cluster.signals.join(',') }}>
            {t('signals.propose')}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function Pair({ pair, told }: { pair: ClusterShown['pairs'][number]; told: SignalsTold }) {
  const t = useWords();
  const calls = useSignalCalls();
  const both = { id: pair.one, other: pair.other };
  const join = useSend({ send: () => calls.signals.join(both), told: t('signals.joinedTold') });
  const part = useSend({ send: () => calls.signals.part(both), told: t('signals.partedTold') });
  const titleOf = (id: string) => told.signals.find((it) => it.id === id)?.title ?? '';
  const waits = join.isPending || part.isPending;
  return (
    <li>
      <p className={css.pair}>
        {[pair.one, pair.other].map((id) => (
          <span key={id}>
            “<bdi>{titleOf(id)}</bdi>”
          </span>
        ))}
      </p>
      <div className="row">
        {pair.same ? (
          <span className="meta">{t('signals.saidSame')}</span>
        ) : (
          <Button size="small" disabled={waits} onClick={() => join.mutate()}>
            {t('signals.same')}
          </Button>
        )}
        <Button size="small" look="plain" disabled={waits} onClick={() => part.mutate()}>
          {t('signals.notSame')}
        </Button>
      </div>
      {(join.isError || part.isError) && <Trouble error={join.error ?? part.error} />}
    </li>
  );
}
