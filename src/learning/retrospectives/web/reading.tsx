/** A decision of another group, drawn: what could a stranger name of it? */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Check } from '#ui/field.tsx';
import { rememberPlace } from '#ui/go-on.ts';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { readParts } from '../kinds.ts';
import { type Drawn, useRetrospectiveCalls } from './calls.ts';
import { readingQuery } from './queries.ts';
import css from './retrospective.module.css';

export function ReadAsStranger() {
  const t = useWords();
  const { data } = useQuery(readingQuery(useRetrospectiveCalls()));
  if (!data?.decision) return null;
  return (
    <section className={css.section} aria-labelledby="reading">
      <h2 id="reading">{t('reading.title')}</h2>
      <p>{t('reading.lead')}</p>
      <Reading key={data.decision.id} drawn={data.decision} />
    </section>
  );
}

type Part = (typeof readParts)[number];

function Reading({ drawn }: { drawn: Drawn }) {
  const t = useWords();
  const [named, setNamed] = useState<readonly Part[]>([]);
  const say = useSaying(drawn);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    say.mutate({ named: [...named] });
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <div>
        <p className={css.said}>
          <Link to="/decisions/$id" params={{ id: drawn.ref }}>
            <bdi>{drawn.title}</bdi>
          </Link>
        </p>
        <p className="meta">
          <bdi>{drawn.of.name}</bdi>
        </p>
      </div>
      <fieldset className={css.parts}>
        <legend>{t('reading.ask')}</legend>
        {readParts.map((part) => (
          <Check
            key={part}
            label={t(`reading.part.${part}`)}
            checked={named.includes(part)}
            onChange={({ target }) =>
              setNamed(target.checked ? [...named, part] : named.filter((other) => other !== part))
            }
          />
        ))}
      </fieldset>
      {say.error && <Trouble error={say.error} />}
      <div className="row">
        <Button type="submit" disabled={say.isPending}>
          {t('reading.say')}
        </Button>
        <Button look="plain" disabled={say.isPending} onClick={() => say.mutate({ known: true })}>
          {t('reading.known')}
        </Button>
      </div>
    </form>
  );
}

function useSaying({ id }: Drawn) {
  const t = useWords();
  const calls = useRetrospectiveCalls();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { named?: Part[]; known?: boolean }) => calls.readings.say({ decision: id, ...given }),
    onMutate: rememberPlace,
    onSuccess: (next, _given, goOn) => {
      queries.setQueryData(readingQuery(calls).queryKey, next);
      tell(t('reading.kept'));
      goOn();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['reading'] }),
  });
}
