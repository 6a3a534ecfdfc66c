/** Two groups move apart: what moved, drawn and written, and a place to say what has happened. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Markdown } from '#ui/markdown.tsx';
import { Note } from '#ui/notice.tsx';
import { Day, Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { AlarmAnswer } from './alarm-answer.tsx';
import type { Chart, Drift, Point } from './calls.ts';
import { Course } from './course.tsx';
import css from './drift.module.css';

const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(1)}`;

interface AlarmProps {
  drift: Drift;
  chart: Chart;
  /** The groups of whoever looks. */
  own: ReadonlySet<string>;
  under?: Under | undefined;
}

/** What stands below what a group has said: what others say about it. */
export type Under = (id: string) => ReactNode;

export function Alarm({ drift, chart, own, under }: AlarmProps) {
  const t = useWords();
  const alarm = chart.alarm!;
  const nameOf = (id: string | null) => (id ? (drift.groups[id]?.name ?? '') : t('drift.allOthers'));
  const names = { one: nameOf(chart.group), other: nameOf(chart.other) };
  const mine = [chart.group, chart.other].find((id) => id !== null && own.has(id)) ?? null;
  const statement = (id: string) => drift.probes.find((it) => it.id === id)?.statement ?? '';
  const moved = alarm.probes.some((it) => it.moved) ? alarm.probes.filter((it) => it.moved) : alarm.probes;
  const line = (id: string | null, courses: Point[][] | null, place: number) =>
    id && courses ? [{ name: nameOf(id), points: courses[place] ?? [] }] : [];
  return (
    <section className={css.alarm} aria-label={t('drift.apartLabel', names)}>
      <h2>{t('drift.apart', names)}</h2>
      <p className={css.lead}>
        {t('drift.apartLead')} <Day value={alarm.rangOn} />.
      </p>
      {!alarm.openToAll && <Note>{t('drift.yoursFirst')}</Note>}
      <Moved moved={moved} names={names} statement={statement} />
      <p className={css.key}>
        <span data-line="0">{names.one}</span> {chart.other && <span data-line="1">{names.other}</span>}
        <span className={css.bandKey}>{t('drift.bandKey')}</span>
      </p>
      <div className={css.multiples}>
        {moved.map((it) => {
          const place = alarm.probes.indexOf(it);
          const lines = [
            ...line(chart.group, alarm.courses.group, place),
            ...line(chart.other, alarm.courses.other, place),
          ];
          return (
            <Course
              key={it.probe}
              statement={statement(it.probe)}
              lines={lines}
              rounds={drift.rounds}
              rang={alarm.round}
            />
          );
        })}
      </div>
      <Said chart={chart} nameOf={nameOf} under={under} />
      {mine && <AlarmAnswer group={mine} other={mine === chart.group ? chart.other : chart.group} />}
    </section>
  );
}

interface MovedProps {
  moved: NonNullable<Chart['alarm']>['probes'];
  names: { one: string; other: string };
  statement(id: string): string;
}

function Moved({ moved, names, statement }: MovedProps) {
  const t = useWords();
  return (
    <table className={css.moved}>
      <caption>{t('drift.movedCaption', names)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('drift.statement')}</th>
          <th scope="col">{t('drift.difference')}</th>
          <th scope="col">{t('drift.interval')}</th>
        </tr>
      </thead>
      <tbody>
        {moved.map((it) => (
          <tr key={it.probe}>
            <th scope="row" dir="auto">
              {statement(it.probe)}
            </th>
            <td className="numbers">{signed(it.difference)}</td>
            <td className="numbers">
              {t('drift.within', { low: signed(it.interval[0]), high: signed(it.interval[1]) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const pages = {
  rtr: '/retrospectives/',
  dvg: '/divergence/',
  qst: '/questions/',
  dec: '/decisions/',
  cfl: '/conflicts/',
};

/** A record that has a page of its own. */
const pageOf = (link: string) => {
  const start = pages[link.slice(0, 3) as keyof typeof pages];
  return start ? start + link : undefined;
};

interface SaidProps {
  chart: Chart;
  nameOf(id: string | null): string;
  under?: Under | undefined;
}

export function Said({ chart, nameOf, under }: SaidProps) {
  const t = useWords();
  if (chart.words.length === 0) return null;
  return (
    <ul className={css.said}>
      {chart.words.flatMap((record) =>
        record.words.map((words, place) => (
          <li key={record.id + words.at}>
            <p className="meta">
              <bdi>{nameOf(record.group)}</bdi> · {t(`drift.kind.${words.kind}`)} · <Moment value={words.at} />
            </p>
            <Markdown text={words.text} />
            {pageOf(words.link) && (
              <p>
                <Link to={pageOf(words.link)!}>{t('drift.goesOn')}</Link>
              </p>
            )}
            {place === record.words.length - 1 && under?.(record.id)}
          </li>
        )),
      )}
    </ul>
  );
}
