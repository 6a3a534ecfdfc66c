/** The map as a picture: four zones, each farther from the group than the one before, with its rules and what they said lately. */
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import type { Zone } from '../zone.ts';
import type { MapContent, Rule } from './calls.ts';
import type { Example } from './tried.ts';
import { zoneList } from './zone-list.ts';
import { ZoneMark } from './zone-mark.tsx';
import css from './zones.module.css';

interface BandsProps {
  map: MapContent;
  /** The latest decisions under these rules; undefined while they are on their way. */
  examples: Example[] | undefined;
}

const shown = 3;

export function ZoneBands({ map, examples }: BandsProps) {
  return (
    <div className={css.bands}>
      {zoneList.map((zone) => (
        <Band key={zone} zone={zone} map={map} examples={examples} />
      ))}
    </div>
  );
}

function Band({ zone, map, examples }: BandsProps & { zone: Zone }) {
  const t = useWords();
  const rules = map.rules.filter((rule) => rule.zone === zone);
  const { whom, days } = map.tell[zone];
  const count = examples?.filter(({ tried }) => tried.zone === zone).length;
  return (
    <section className={css.band} data-zone={zone} aria-labelledby={`zone-${zone}`}>
      <header>
        <ZoneMark zone={zone} size={52} />
        <div>
          <h2 id={`zone-${zone}`}>{t(`zone.${zone}.word`)}</h2>
          <p>{t(`zone.${zone}.about`)}</p>
          <p className="meta">
            {!whom && t('zones.tellNobody')}
            {whom && (days === null ? t('zones.tellWhom', { whom }) : t('zones.tellWithin', { whom, count: days }))}
          </p>
          {count !== undefined && <p className="meta">{t('zones.share', { count, total: examples?.length ?? 0 })}</p>}
        </div>
      </header>
      <ul className={css.rules}>
        {rules.map((rule) => (
          <RuleCard key={rule.name} rule={rule} examples={examples} />
        ))}
        {map.otherwise.zone === zone && <Otherwise why={map.otherwise.why} examples={examples} />}
        {rules.length === 0 && map.otherwise.zone !== zone && <li className="meta">{t('zones.noRule')}</li>}
      </ul>
    </section>
  );
}

function RuleCard({ rule, examples }: { rule: Rule; examples: Example[] | undefined }) {
  const t = useWords();
  const counted = examples?.filter(({ tried }) => tried.rule === rule.name);
  const besides = examples?.filter(({ tried, matching }) => matching.includes(rule.name) && tried.rule !== rule.name);
  return (
    <li className={css.rule}>
      <h3 dir="auto">{rule.name}</h3>
      <p dir="auto" className={css.why}>
        {rule.why}
      </p>
      <code className={css.when}>{rule.when}</code>
      {(rule.examples ?? []).length > 0 && (
        <p className="meta">
          {t('zones.meantFor')} <bdi>{(rule.examples ?? []).join(' · ')}</bdi>
        </p>
      )}
      {counted && <Examples examples={counted} none={t('zones.noExample')} />}
      {besides && besides.length > 0 && <p className="meta">{t('zones.besides', { count: besides.length })}</p>}
    </li>
  );
}

function Otherwise({ why, examples }: { why: string; examples: Example[] | undefined }) {
  const t = useWords();
  return (
    <li className={css.rule}>
      <h3>{t('zones.otherwise')}</h3>
      <p dir="auto" className={css.why}>
        {why}
      </p>
      {examples && (
        <Examples examples={examples.filter(({ tried }) => tried.rule === '')} none={t('zones.noExample')} />
      )}
    </li>
  );
}

function Examples({ examples, none }: { examples: Example[]; none: string }) {
  const t = useWords();
  if (examples.length === 0) return <p className="meta">{none}</p>;
  const more = examples.length - shown;
  return (
    <>
      <ul className={css.examples}>
        {examples.slice(0, shown).map(({ decision }) => (
          <li key={decision.id}>
            <Link to="/decisions/$id" params={{ id: decision.ref }}>
              {decision.title}
            </Link>{' '}
            <span className="meta">{decision.group.name}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="meta">{t('zones.more', { count: more })}</p>}
    </>
  );
}
