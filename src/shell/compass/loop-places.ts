/** The six stations of the loop: where each leads, what is counted there, and what it is about. */
import type { LoopCounts } from '#learning/loop/loop.ts';
import type { Words } from '#ui/words.tsx';

export interface Place {
  key: string;
  to: '/compass' | '/log' | '/conflicts' | '/circle';
  count: number;
  about: string;
  /** Something waits here. */
  waits: boolean;
}

/** What waits is said with its count; where nothing does, the station says what it is for. */
export function placesOf(t: Words, it: LoopCounts): Place[] {
  const said = (word: string, count: number, otherwise: string) => (count > 0 ? t(word, { count }) : t(otherwise));
  const { conflicts, valuesLayer } = it;
  return [
    {
      key: 'values',
      to: '/compass',
      count: it.values.adopted,
      about: said('loop.drafts', it.values.drafts, 'loop.valuesAbout'),
      waits: it.values.adopted === 0,
    },
    {
      key: 'principles',
      to: '/compass',
      count: it.principles.inForce,
      about: said('loop.unused', it.principles.unused, 'loop.principlesAbout'),
      waits: it.values.adopted > 0 && it.principles.inForce === 0,
    },
    {
      key: 'decisions',
      to: '/log',
      count: it.decisions.lately,
      about: said('loop.citing', it.decisions.citing, 'loop.decisionsAbout'),
      waits: false,
    },
    {
      key: 'conflicts',
      to: '/conflicts',
      count: conflicts.open,
      about:
        conflicts.overdue > 0
          ? t('loop.overdue', { count: conflicts.overdue })
          : said('loop.held', conflicts.held, 'loop.conflictsAbout'),
      waits: conflicts.open > 0,
    },
    {
      key: 'valuesLayer',
      to: '/circle',
      count: valuesLayer.waiting + valuesLayer.raised + valuesLayer.proposals,
      about: said('loop.proposals', valuesLayer.proposals, 'loop.valuesLayerAbout'),
      waits: valuesLayer.waiting + valuesLayer.proposals > 0,
    },
    {
      key: 'revised',
      to: '/compass',
      count: it.revised.lately,
      about: it.loopTime.days === null ? t('loop.noTime') : t('loop.time', { count: Math.round(it.loopTime.days) }),
      waits: false,
    },
  ];
}

/** Nobody has begun: nothing is sought, shared, decided or open. */
export const asleep = ({ values, principles, decisions, conflicts, valuesLayer }: LoopCounts): boolean =>
  values.adopted + values.drafts + principles.inForce + decisions.lately + conflicts.open + conflicts.held === 0 &&
  valuesLayer.waiting + valuesLayer.raised + valuesLayer.proposals === 0;
