/** The loop with live counts: values → principles → decisions → conflicts → the circle's table → and back to the principles. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Shape, Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './loop-picture.module.css';
import { asleep, type Place, placesOf } from './loop-places.ts';

const shapeOf = ({ count, waits }: Place): Shape => (waits ? 'open' : count > 0 ? 'full' : 'dashed');

/** `quiet` shows nothing before anything has begun: six noughts teach nobody. */
export function LoopPicture({ quiet = false }: { quiet?: boolean }) {
  const t = useWords();
  const client = useClient();
  const loop = useQuery({ queryKey: ['loop', 'show'], queryFn: () => client.loop.show({}) }).data;
  if (!loop) return <div className={css.room} />;
  if (quiet && asleep(loop)) return null;
  return (
    <nav className={css.loop} aria-label={t('loop.label')}>
      <ol>
        {placesOf(t, loop).map((place) => (
          <li key={place.key}>
            <Link to={place.to}>
              <span className={css.station}>
                <Station shape={shapeOf(place)} size={22} color="var(--thread)" />
              </span>
              <span className={css.count}>{place.count}</span>
              <span className={css.name}>{t(`loop.${place.key}`)}</span>
            </Link>
            <span className={css.about}>{place.about}</span>
          </li>
        ))}
      </ol>
      <p className={css.back}>{t('loop.back')}</p>
    </nav>
  );
}
