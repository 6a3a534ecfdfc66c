/** What was said to each statement, group by group: as bars to look at, and as a table with the figures. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { Select } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import { nameOfGroup } from '../kinds.ts';
import css from './agreement.module.css';
import type { MappedStatement, OpinionMap } from './calls.ts';

type Figures = NonNullable<MappedStatement['everybody']>;

const percent = (share: number) => Math.round(100 * share);
const seen = ({ agree, disagree, pass }: Figures) => agree + disagree + pass;

/** Those of which nothing can be told come last. */
const byFigure =
  (of: (statement: MappedStatement) => number | null | undefined) => (a: MappedStatement, b: MappedStatement) =>
    (of(b) ?? -1) - (of(a) ?? -1);

const orders: Record<string, (a: MappedStatement, b: MappedStatement) => number> = {
  common: byFigure(({ consensus, everybody, side }) => consensus ?? (everybody && everybody[side] / seen(everybody))),
  apart: byFigure(
    ({ apart, everybody }) =>
      apart ?? (everybody && 1 - Math.abs(everybody.agree - everybody.disagree) / seen(everybody)),
  ),
  asked: () => 0,
};

export function Agreement({ map }: { map: OpinionMap }) {
  const t = useWords();
  const [order, setOrder] = useState('common');
  const [table, setTable] = useState(false);
  const groups = map.reading.state === 'groups' ? map.reading.sizes.map((_, group) => group) : [];
  const sorting = orders[order] ?? byFigure(({ groups: all }) => all[Number(order)]?.share);
  const rows = [...map.statements].sort(sorting);
  return (
    <section className="stack" aria-labelledby="agreement">
      <div className={css.head}>
        <h2 id="agreement">{t('opinions.agreement')}</h2>
        <Select label={t('opinions.order')} value={order} onChange={(event) => setOrder(event.target.value)}>
          <option value="common">{t('opinions.orderCommon')}</option>
          <option value="apart">{t('opinions.orderApart')}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {t('opinions.orderGroup', { group: nameOfGroup(group) })}
            </option>
          ))}
          <option value="asked">{t('opinions.orderAsked')}</option>
        </Select>
        <Button aria-pressed={table} onClick={() => setTable(!table)}>
          {t('opinions.asTable')}
        </Button>
      </div>
      {table ? <Table rows={rows} groups={groups} /> : <Bars rows={rows} />}
    </section>
  );
}

/** What the three parts of a bar are; those who listen hear it with each bar. */
export function AgreementKey() {
  const t = useWords();
  return (
    <p className={cx('meta', css.key)} aria-hidden>
      <i className={css.agree} /> {t('opinions.vote.agree')} <i className={css.pass} /> {t('opinions.vote.pass')}{' '}
      <i className={css.disagree} /> {t('opinions.vote.disagree')}
    </p>
  );
}

function Bars({ rows }: { rows: readonly MappedStatement[] }) {
  return (
    <>
      <AgreementKey />
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <p dir="auto">{row.text}</p>
            <AgreementBars row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function AgreementBars({ row }: { row: MappedStatement }) {
  const t = useWords();
  if (row.groups.length === 0) return <Bar name={t('opinions.all')} figures={row.everybody} />;
  return row.groups.map((figures, group) => (
    <Bar key={nameOfGroup(group)} name={nameOfGroup(group)} figures={figures} group={group} />
  ));
}

function Bar({ name, figures, group }: { name: string; figures: Figures | null; group?: number }) {
  const t = useWords();
  if (!figures)
    return (
      <div className={css.bar}>
        <span className={css.name}>{name}</span>
        <span className={cx('meta', css.few)}>{t('opinions.tooFewHere')}</span>
      </div>
    );
  const parts = { agree: figures.agree, pass: figures.pass, disagree: figures.disagree };
  return (
    <div className={cx(css.bar, group !== undefined && css[`group${group}`])}>
      <span className={css.name} aria-hidden>
        {name}
      </span>
      <span className={css.track} aria-hidden>
        {Object.entries(parts).map(([part, count]) => (
          <i key={part} className={css[part]} style={{ flexGrow: count }} hidden={count === 0} />
        ))}
      </span>
      <span className={cx('numbers', css.share)} aria-hidden>
        {percent(figures.share)} %
      </span>
      <span className="unseen">
        {t('opinions.barSaid', {
          name,
          agree: percent(figures.share),
          disagree: percent(figures.disagree / seen(figures)),
        })}
      </span>
    </div>
  );
}

function Table({ rows, groups }: { rows: readonly MappedStatement[]; groups: readonly number[] }) {
  const t = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t('opinions.tableLabel')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('opinions.statement')}</th>
            <th scope="col">{t('opinions.everybody')}</th>
            {groups.map((group) => (
              <th key={group} scope="col">
                {t('opinions.group', { group: nameOfGroup(group) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, text, everybody, groups: all }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {text}
              </th>
              <Cell figures={everybody} />
              {groups.map((group) => (
                <Cell key={group} figures={all[group] ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">{t('opinions.tableHint')}</p>
    </section>
  );
}

function Cell({ figures }: { figures: Figures | null }) {
  const t = useWords();
  if (!figures) return <td className="meta">{t('opinions.tooFewShort')}</td>;
  return (
    <td className="numbers">
      {percent(figures.share)} %{' '}
      <small className="meta">
        ({percent(figures.low)}–{percent(figures.high)}) {t('opinions.of', { count: seen(figures) })}
      </small>
    </td>
  );
}
