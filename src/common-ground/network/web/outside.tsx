/** A page for those who are not inside yet: words and a form on the left, lines that run side by side on the right. */
import type { ReactNode } from 'react';
import { useTitle } from '#ui/page.tsx';
import css from './outside.module.css';

export function Outside({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  useTitle(title);
  return (
    <div className={css.outside}>
      <div>
        <h1>{title}</h1>
        <p className={css.lead}>{lead}</p>
        {children}
      </div>
      <Lines />
    </div>
  );
}

const others = [
  'M20 40C180 40 200 120 330 120S520 40 640 40',
  'M20 120C150 120 210 230 340 230S500 150 640 150',
  'M20 430C160 430 220 300 350 300S520 360 640 360',
  'M20 500C200 500 230 420 360 420S520 480 640 480',
];
const through = 'M20 300C120 300 160 180 260 180S400 270 470 270 580 200 640 200';
const stops = [
  [20, 300],
  [140, 240],
  [260, 180],
  [376, 225],
  [470, 270],
  [640, 200],
] as const;

/** Groups go their own ways; one thread runs through. */
const Lines = () => (
  <svg className={css.art} viewBox="0 0 660 540" aria-hidden="true">
    {others.map((path) => (
      <path key={path} d={path} stroke="var(--rule)" />
    ))}
    <path d={through} stroke="var(--thread)" />
    {stops.map(([x, y], index) => (
      <circle
        key={x}
        cx={x}
        cy={y}
        r={index === stops.length - 1 ? 8 : 9}
        fill={index === stops.length - 1 ? 'var(--paper)' : 'var(--thread)'}
        stroke="var(--thread)"
        strokeWidth="4"
        strokeDasharray={index === stops.length - 1 ? '5 4' : undefined}
      />
    ))}
  </svg>
);
