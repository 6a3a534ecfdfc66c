/** How the document of the API tells of problems: one schema, and one response for each status of the closed list. */
import { type ProblemKind, problemKinds } from '#kernel/problem.ts';

const kinds = Object.keys(problemKinds) as ProblemKind[];
const codeOf = (kind: ProblemKind) => kind.toUpperCase().replaceAll('-', '_');
const statuses = [...new Set(kinds.map((kind) => problemKinds[kind].status))];

export const problemSchema = {
  type: 'object' as const,
  description: 'What cannot be done, and what to do about it',
  properties: {
    code: { type: 'string' as const, enum: kinds.map(codeOf), description: 'Which of the closed list it is' },
    status: { type: 'integer' as const, description: 'The status of the answer' },
    message: { type: 'string' as const, description: 'A sentence for people' },
    data: { description: 'Details for programs; for INVALID a list of the fields, each with its path and a message' },
  },
  required: ['code', 'status', 'message'],
};

const nameOf = (status: number) => `Problem${status}`;

export const problemResponses = Object.fromEntries(
  statuses.map((status) => [
    nameOf(status),
    {
      description: kinds
        .filter((kind) => problemKinds[kind].status === status)
        .map(codeOf)
        .join(' or '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
);

/** What only a change can meet: another change before it, a body that is too large, a full disk. */
const onlyChanges = new Set<number>([409, 413, 507]);

/** The responses that an operation of this method has besides its own. */
export const problemsOf = (method: string): Record<string, { $ref: string }> =>
  Object.fromEntries(
    statuses
      .filter((status) => method !== 'get' || !onlyChanges.has(status))
      .map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]),
  );
