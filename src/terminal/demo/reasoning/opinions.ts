/** What was put to everybody: who wrote which statement, how each of them was voted on, and what is open now. */
import { z } from 'zod';
import { addStatement } from '#deciding/opinions/add-statement.ts';
import { castVotes } from '#deciding/opinions/cast-votes.ts';
import { closeConversation } from '#deciding/opinions/close-conversation.ts';
import { voteOfSign } from '#deciding/opinions/kinds.ts';
import { openConversation } from '#deciding/opinions/open-conversation.ts';
import { setStatementAside } from '#deciding/opinions/set-aside.ts';
import { calendarDate } from '#kernel/words.ts';
import { type DemoEvent, deed, key, moment, type Stage, who } from '../script.ts';

const statement = z.strictObject({
  by: who,
  text: z.string(),
  aside: z.strictObject({ by: who, why: z.string() }).optional(),
});

const conversation = z.strictObject({
  key,
  opened: deed,
  title: z.string(),
  about: z.string(),
  closesOn: calendarDate,
  statements: z.array(statement),
  /** A row of signs for each voter, in the order of the statements that were not set aside. */
  votes: z.strictObject({ on: moment, rows: z.record(who, z.string().regex(/^[adp.]+$/)) }),
  closed: deed.optional(),
});
type Told = z.output<typeof conversation>;

export const opinionsFile = z.strictObject({ conversations: z.array(conversation) });

const groupOf = (person: string) => person.split('/')[0];

/** Shortly after the question, one after the other. */
async function write(stage: Stage, { key: name, statements }: Told): Promise<void> {
  for (const [place, { by, text, aside }] of statements.entries()) {
    const { id } = await stage.ask(addStatement, by, { conversation: stage.id(name), text });
    stage.keep(`${name}-${place}`, id);
    if (aside) await stage.ask(setStatementAside, aside.by, { id, why: aside.why });
  }
}

/** All that one person says in one go. */
async function vote(stage: Stage, { key: name, statements, votes }: Told): Promise<void> {
  const ids = statements.flatMap(({ aside }, place) => (aside ? [] : [stage.id(`${name}-${place}`)]));
  for (const [person, row] of Object.entries(votes.rows)) {
    const said = ids.flatMap((id, place) => {
      const it = voteOfSign(row[place]);
      return it ? [{ statement: id, vote: it }] : [];
    });
    await stage.ask(castVotes, person, { conversation: stage.id(name), votes: said });
  }
}

function eventsOf(told: Told): DemoEvent[] {
  const { key: name, opened, title, about, closesOn, closed } = told;
  const from = `demo/reasoning/opinions.yaml, ${name}`;
  const open = async (stage: Stage) => {
    const input = { group: groupOf(opened.by), title, about, closesOn };
    stage.keep(name, (await stage.ask(openConversation, opened.by, input)).id);
  };
  const nextDay = new Date(Date.parse(opened.on) + 86_400_000).toISOString();
  return [
    { at: opened.on, from, play: open },
    { at: nextDay, from, play: (stage) => write(stage, told) },
    { at: told.votes.on, from, play: (stage) => vote(stage, told) },
    ...(closed
      ? [
          {
            at: closed.on,
            from,
            play: async (stage: Stage) => {
              await stage.ask(closeConversation, closed.by, { id: stage.id(name) });
            },
          },
        ]
      : []),
  ];
}

export const opinionsEvents = ({ conversations }: z.output<typeof opinionsFile>): DemoEvent[] =>
  conversations.flatMap(eventsOf);
