/** The way from what has fallen to the decision: each thing between the two, in order. */
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useWords } from '#ui/words.tsx';
import type { FlagShown, FlagsTold } from './calls.ts';
import css from './flags.module.css';

interface ChainProps {
  flag: FlagShown;
  told: FlagsTold;
}

export function AssumptionLink({ id, told }: { id: string; told: FlagsTold }) {
  const found = told.assumptions[id];
  return (
    <Link to="/assumptions/$id" params={{ id }}>
      <bdi>{found?.title ?? id}</bdi>
    </Link>
  );
}

function Between({ id, told }: { id: string; told: FlagsTold }) {
  const decision = told.decisions[id];
  if (!decision) return <AssumptionLink id={id} told={told} />;
  return (
    <Link to="/decisions/$id" params={{ id: decision.ref }}>
      <bdi>{decision.title}</bdi>
    </Link>
  );
}

export function Chain({ flag, told }: ChainProps) {
  const t = useWords();
  if (flag.via.length === 0) return null;
  return (
    <p className={css.chain}>
      {t('flags.through')}{' '}
      {flag.via.map((id, place) => (
        <Fragment key={id}>
          {place > 0 && <span aria-hidden> → </span>}
          <Between id={id} told={told} />
        </Fragment>
      ))}
    </p>
  );
}
