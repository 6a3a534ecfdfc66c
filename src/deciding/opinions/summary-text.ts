/** What is taken along into a decision: what all share, and after it every position of a smaller group, word for word. */
import { minorityCoverage } from '#measures/opinions/minority-coverage.ts';
import { nameOfGroup } from './kinds.ts';
import type { Contents, Figures, ShownStatement } from './shown-map.ts';

const percent = (share: number) => `${Math.round(100 * share)} %`;
const onSide = (figures: Figures, side: 'agree' | 'disagree') =>
  figures[side] / (figures.agree + figures.disagree + figures.pass);

function shares({ everybody, groups }: ShownStatement, side: 'agree' | 'disagree'): string {
  const verb = side === 'agree' ? 'agree' : 'disagree';
  const said = groups.flatMap((it, group) => (it ? [`${nameOfGroup(group)} ${percent(onSide(it, side))}`] : []));
  if (said.length > 0) return `${said.join(', ')} ${verb}`;
  return everybody ? `${percent(onSide(everybody, side))} ${verb}` : '';
}

const bullet = (text: string, what: string) => `- “${text}”${what ? ` (${what})` : ''}`;

/** What was set aside after people had voted on it is told by the reason: its words may point at somebody. */
const asideBullet = (why: string, what: string) =>
  `- A statement that was set aside after the vote: “${why}” (${what})`;

/** Each reason once, with how many it took off the count or the map. */
function asides({ aside }: Contents): string[] {
  const kinds = new Map<string, number>();
  for (const { why, counted } of aside) {
    const what = `${counted ? 'after' : 'before'} it was counted: “${why}”`;
    kinds.set(what, (kinds.get(what) ?? 0) + 1);
  }
  return [...kinds].map(([what, count]) => `- ${count === 1 ? 'A statement' : `${count} statements, each`} ${what}`);
}

/** The summary in Markdown. Throws where it would leave a minority position out: such a summary is not given out. */
export function summaryText(title: string, people: number, contents: Contents): string {
  const byId = new Map(contents.statements.map((it) => [it.id, it]));
  const common = contents.common.flatMap(({ id, side }) => {
    const statement = byId.get(id);
    return statement ? [bullet(statement.text, shares(statement, side))] : [];
  });
  const minority = contents.minority.map(({ id, group, side, inGroup, inRest, setAside }) => {
    const verb = side === 'agree' ? 'agree' : 'disagree';
    return (setAside === null ? bullet : asideBullet)(
      setAside ?? byId.get(id)!.text,
      `${percent(inGroup)} of group ${nameOfGroup(group)} ${verb}, ${percent(inRest)} of the others`,
    );
  });
  const parts = [
    `From the conversation “${title}”, in which ${people} people voted.`,
    ...(common.length > 0 ? ['**What is shared most**', common.join('\n')] : []),
    ...(minority.length > 0
      ? ['**What a smaller group holds, and what a decision must not pass over**', minority.join('\n')]
      : []),
  ];
  if (contents.aside.length > 0) parts.push('**What was set aside**', asides(contents).join('\n'));
  const text = parts.join('\n\n');
  requireAll(text, contents, byId);
  return text;
}

function requireAll(text: string, { minority }: Contents, byId: ReadonlyMap<string, ShownStatement>): void {
  const numbered = minority.map((position, statement) => ({ ...position, statement }));
  const shown = numbered
    .filter(({ id, setAside }) => text.includes(`“${setAside ?? byId.get(id)!.text}”`))
    .map(({ statement }) => statement);
  if (minorityCoverage(numbered, shown) < 1) throw new Error('A summary that drops a minority position is none.');
}
