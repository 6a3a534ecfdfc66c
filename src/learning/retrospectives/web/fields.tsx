/** Fields that are only filled in: the group can stop asking for one at once, and that is one of its changes. */
import { useQuery } from '@tanstack/react-query';
import { isFormField } from '#deciding/decisions/form-fields.ts';
import { useDecisionCalls } from '#deciding/decisions/web/calls.ts';
import { formQuery } from '#deciding/decisions/web/queries.ts';
import { useFormChange } from '#deciding/decisions/web/use-form-change.ts';
import { Button } from '#ui/button.tsx';
import { rememberPlace } from '#ui/go-on.ts';
import { Trouble } from '#ui/notice.tsx';
import { troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import type { TextsShown } from './calls.ts';
import css from './evidence.module.css';
import { Item } from './item.tsx';
import { percent, ShareLine } from './pictures.tsx';

/** Taking something over among what the group will do otherwise. */
export interface Proposing {
  /** There is no room for another change. */
  full: boolean;
  add: (text: string) => void;
  takeBack: (text: string) => void;
}

interface Props {
  fields: TextsShown['fields'];
  group: string;
  /** Absent where nobody changes anything now. */
  proposing: Proposing | undefined;
}

interface Hollow {
  field: TextsShown['fields'][number]['field'];
  of: 'group' | 'network';
  share: number;
  interval: [number, number];
  count: number;
}

const hollowOf = (fields: TextsShown['fields']): Hollow[] =>
  fields.flatMap(({ field, of, judged }) =>
    judged.state === 'measured' && judged.dispensable
      ? [{ field, of, share: judged.hollow, interval: judged.interval, count: judged.records }]
      : [],
  );

export function Fields({ fields, group, proposing }: Props) {
  const t = useWords();
  const hollow = hollowOf(fields);
  const told = fields.some(({ judged }) => judged.state === 'measured');
  return (
    <Item title={t('evidence.fields')}>
      {!told && <p className="meta">{t('evidence.fieldsTooFew')}</p>}
      {told && hollow.length === 0 && <p className="meta">{t('evidence.fieldsFine')}</p>}
      <ul className={css.fields}>
        {hollow.map((it) => (
          <li key={it.field}>
            <b>{t(`field.${it.field}`)}</b>
            <ShareLine
              share={it.share}
              interval={it.interval}
              label={t('evidence.hollow', { share: percent(it.share), count: it.count })}
            />
            <p className="meta">{t(`evidence.hollowOf.${it.of}`, { share: percent(it.share), count: it.count })}</p>
            <Follows hollow={it} group={group} proposing={proposing} />
          </li>
        ))}
      </ul>
    </Item>
  );
}

type FollowsProps = Omit<Props, 'fields'> & { hollow: Hollow };

/** What follows from it: the form stops asking, or, where a record is nothing without the field, a sentence to agree on. */
function Follows({ hollow, group, proposing }: FollowsProps) {
  const t = useWords();
  const { field } = hollow;
  const form = useQuery(formQuery(useDecisionCalls(), group)).data;
  if (form && isFormField(field) && form.unasked.includes(field))
    return <p className="meta">{t('evidence.notAsked')}</p>;
  if (!proposing) return null;
  if (proposing.full) return <p className="meta">{t('evidence.noRoom')}</p>;
  if (isFormField(field)) return <StopAsking hollow={hollow} group={group} proposing={proposing} />;
  const propose = () => {
    proposing.add(t('evidence.leaveOut', { field: t(`field.${field}`) }));
    tell(t('evidence.takenOver'));
  };
  return (
    <Button look="plain" size="small" onClick={propose}>
      {t('evidence.proposeLeaving')}
    </Button>
  );
}

function StopAsking({ hollow, group, proposing }: FollowsProps & { proposing: Proposing }) {
  const t = useWords();
  const change = useFormChange(group);
  const { field, share, count } = hollow;
  if (!isFormField(field)) return null;
  const said = t('evidence.stopped', { field: t(`field.${field}`) });
  const why = t('evidence.stopWhy', { share: percent(share), count });
  // With the change this button is gone from the page; what follows is done all the same.
  const undo = () =>
    void change
      .mutateAsync({ ask: [field] })
      .then(() => proposing.takeBack(said))
      .catch((error: unknown) => tell(troubleOf(error).sentence || t('trouble.unexpected')));
  const stop = async () => {
    const goOn = rememberPlace();
    await change.mutateAsync({ stop: [field], why });
    proposing.add(said);
    tell(t('evidence.stoppedTold'), { label: t('ui.undo'), run: undo });
    goOn();
  };
  return (
    <>
      <Button size="small" disabled={change.isPending} onClick={() => void stop().catch(() => {})}>
        {t('evidence.stopAsking')}
      </Button>
      {change.error && <Trouble error={change.error} />}
    </>
  );
}
