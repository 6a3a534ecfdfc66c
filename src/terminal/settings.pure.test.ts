import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const read = (...argv: string[]) => readSettings(argv, {});

test('which house and who asks may stand anywhere among the words', () => {
  const expected = {
    folder: path.resolve('x'),
    server: 'http://s',
    serverNamed: true,
    token: 't',
    json: true,
    databaseUrl: undefined,
  };
  for (const argv of [
    ['--data', 'x', '--server', 'http://s', '--token', 't', '--json', 'decisions', 'list', '--limit', '3'],
    ['decisions', '--json', '--data=x', 'list', '--limit', '3', '--server=http://s', '--token=t'],
    ['decisions', 'list', '--limit', '3', '--token', 't', '--data', 'x', '--server', 'http://s', '--json'],
  ]) {
    const { settings, words } = read(...argv);
    expect(settings).toEqual(expected);
    expect(words).toEqual(['decisions', 'list', '--limit', '3']);
  }
});

test('the environment is asked where the words say nothing', () => {
  const env = {
    THROUGHLINE_DATA: '/d',
    THROUGHLINE_SERVER: 'http://e',
    THROUGHLINE_TOKEN: 'e',
    DATABASE_URL: 'postgres://p',
  };
  expect(readSettings([], env).settings).toMatchObject({
    folder: '/d',
    server: 'http://e',
    token: 'e',
    databaseUrl: 'postgres://p',
  });
  expect(readSettings(['--data', '/w', '--token', 'w'], env).settings).toMatchObject({ folder: '/w', token: 'w' });
  expect(read().settings).toMatchObject({
    folder: path.resolve('throughline-data'),
    json: false,
    databaseUrl: undefined,
  });
});

test('what the words name goes before what the environment names', () => {
  const env = {
    THROUGHLINE_SERVER: 'http://e',
    THROUGHLINE_TOKEN: 'e',
    THROUGHLINE_DATA: '/d',
    DATABASE_URL: 'postgres://p',
  };
  const named = readSettings(['--data', '/w'], env).settings;
  expect(named).toMatchObject({ folder: '/w', server: undefined, token: undefined, databaseUrl: 'postgres://p' });
  expect(readSettings(['--data', '/w'], { THROUGHLINE_TOKEN: 'e' }).settings.token).toBe('e');
  const server = readSettings(['--server', 'http://w'], env).settings;
  expect(server).toMatchObject({ server: 'http://w', serverNamed: true, token: 'e', databaseUrl: undefined });
  expect(readSettings([], env).settings.serverNamed).toBeUndefined();
});

test('words after -- are the command’s own, and a flag without its value is asked for', () => {
  const { settings, words } = read('decide', '--', 'We', '--json', '--data', 'x');
  expect(settings.json).toBe(false);
  expect(words).toEqual(['decide', '--', 'We', '--json', '--data', 'x']);
  expect(() => read('--data')).toThrow('Say which after --data.');
  expect(() => read('--data=')).toThrow('Say which after --data.');
});
