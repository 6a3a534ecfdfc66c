/** The door to the terminal: each command's flags and help come from its input schema. */
import { createCli, FailedToExitError, os } from 'trpc-cli';
import type { z } from 'zod';
import { type Problem, problemKinds } from '#kernel/problem.ts';
import { invalidInput, problemOf } from './errors.ts';
import { flagsOf } from './flags.ts';
import { type BuiltCommand, explainFlags } from './help.ts';
import { legible } from './legible.ts';
import { printable } from './print.ts';
import { usageProblem } from './usage.ts';

export interface Command {
  readonly summary: string;
  readonly input: z.ZodType;
  readonly positional?: readonly string[] | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly shortcut?: string | undefined;
  failed?(answer: unknown): boolean;
  run(input: unknown): Promise<unknown>;
}

export interface Commands {
  readonly [name: string]: Command | Commands;
}

export interface Terminal {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly commands: Commands;
  /** Machine-readable output on standard output, and nothing else there. */
  readonly json: boolean;
  out(text: string): void;
  err(text: string): void;
}

export const isCommand = (entry: Command | Commands): entry is Command => typeof entry.run === 'function';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The path of the command that these words begin with; null where they name none. */
export function findCommand(commands: Commands, words: readonly string[]): string[] | null {
  const path: string[] = [];
  let entry: Command | Commands = commands;
  for (const word of words) {
    if (isCommand(entry)) break;
    const name: string | undefined = Object.keys(entry).find((key) => kebab(key) === word);
    if (!name) break;
    path.push(name);
    entry = entry[name]!;
  }
  return isCommand(entry) ? path : null;
}

const commandAt = (commands: Commands, path: readonly string[]) =>
  path.reduce<Command | Commands>((entry, name) => (entry as Commands)[name]!, commands) as Command;

const only = (commands: Commands, path: readonly string[]): Commands =>
  path.reduceRight<Command | Commands>((entry, name) => ({ [name]: entry }), commandAt(commands, path)) as Commands;

/** `decide "…"` is one word for `decisions capture "…"`. */
function withoutShortcut(commands: Commands, words: readonly string[]): string[] {
  const walk = (entries: Commands, path: string[]): string[] | null => {
    for (const [name, entry] of Object.entries(entries)) {
      const found = isCommand(entry) ? entry.shortcut === words[0] && [...path, name] : walk(entry, [...path, name]);
      if (found) return found;
    }
    return null;
  };
  const path = words[0] === undefined ? null : walk(commands, []);
  return path ? [...path.map(kebab), ...words.slice(1)] : [...words];
}

function procedureOf(command: Command, handle: (command: Command, input: unknown) => Promise<void>) {
  const procedure = os
    .input(flagsOf(command.input, command.positional) as never)
    .meta({ description: command.summary } as never)
    .handler(() => {});
  return { ...procedure, call: (given: unknown) => handle(command, given) };
}

const routerOf = (commands: Commands, handle: (command: Command, input: unknown) => Promise<void>): object =>
  Object.fromEntries(
    Object.entries(commands).map(([name, entry]) => [
      name,
      isCommand(entry) ? procedureOf(entry, handle) : routerOf(entry, handle),
    ]),
  );

const withoutUndefined = (given: unknown) =>
  typeof given === 'object' && given !== null
    ? Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    : given;

interface CommandGroup {
  readonly commands: readonly CommandGroup[];
  exitOverride(exit: (error: { exitCode: number }) => never): unknown;
  configureOutput(output: { writeOut(text: string): void; writeErr(text: string): void }): unknown;
}

/** The library tells each command where to speak and how to end, but not the groups between them. */
function keepGroupsIn(
  program: CommandGroup,
  logger: { info(text: string): void; error(text: string): void },
  process: { exit(code: number): never },
) {
  for (const group of program.commands.filter(({ commands }) => commands.length > 0)) {
    group.configureOutput({ writeOut: logger.info, writeErr: logger.error });
    group.exitOverride(({ exitCode }) => {
      process.exit(exitCode);
      throw new FailedToExitError('A group of commands has nothing to run', { exitCode, cause: undefined });
    });
    keepGroupsIn(group, logger, process);
  }
}

/** What is unexpected is told with its cause: whoever sits at the terminal has no other log. */
export function told(problem: Problem, asJson: boolean): string {
  const { kind, message, details: data } = problem;
  const cause = kind === 'unexpected' ? String((problem.cause as Error | undefined)?.message ?? '') : undefined;
  const code = kind.toUpperCase().replaceAll('-', '_');
  return asJson ? JSON.stringify({ code, message, data, cause }) : legible([message, cause].filter(Boolean).join('\n'));
}

/** Runs the command that the words name, and answers with the exit code. */
export async function runTerminal(terminal: Terminal, given: readonly string[]): Promise<number> {
  let exit = 0;
  const fail = (problem: Problem) => {
    exit = problemKinds[problem.kind].exit;
    terminal.err(told(problem, terminal.json));
  };
  const handle = async (command: Command, input: unknown) => {
    try {
      const parsed = command.input.safeParse(withoutUndefined(input));
      if (!parsed.success) throw invalidInput(parsed.error.issues);
      const result = await command.run(parsed.data);
      if (result === undefined) return;
      if (command.failed?.(result)) exit = 1;
      terminal.out(terminal.json ? JSON.stringify(result) : legible(printable(result, command.columns)));
    } catch (error) {
      fail(problemOf(error));
    }
  };
  const words = withoutShortcut(terminal.commands, given);
  const path = findCommand(terminal.commands, words);
  const router = routerOf(path ? only(terminal.commands, path) : terminal.commands, handle);
  const { name, version, description } = terminal;
  const said: string[] = [];
  const run = {
    argv: [...words],
    prompts: false as const,
    logger: {
      info: (text: unknown) => terminal.out(String(text)),
      error: (text: unknown) => (terminal.json ? said.push(String(text)) : terminal.err(String(text))),
    },
    process: {
      exit: (code: number) => {
        if (code !== 0) exit = code === 1 ? problemKinds.invalid.exit : code;
        return undefined as never;
      },
    },
  };
  const cli = createCli({ router: router as never, name, version, description });
  const program = cli.buildProgram(run);
  keepGroupsIn(program as unknown as CommandGroup, run.logger, run.process);
  if (path) explainFlags(program as unknown as BuiltCommand, path.map(kebab), commandAt(terminal.commands, path).input);
  await cli.run(run, program).catch((error: unknown) => {
    if (!(error instanceof FailedToExitError)) throw error;
  });
  if (said.length > 0) fail(usageProblem(said.join('\n')));
  return exit;
}
