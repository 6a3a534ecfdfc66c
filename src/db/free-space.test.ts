import { expect, test } from 'vitest';
import { isWrite } from './free-space.ts';

test.each([
  'insert into groups values ($1)',
  '  UPDATE groups set name = $1',
  'create table x (id int)',
  'with gone as (delete from groups returning id) select * from gone',
  'with made as (insert into groups values (1) returning id) select * from made',
  'vacuum analyze "groups"',
])('%s writes', (sql) => {
  expect(isWrite(sql)).toBe(true);
});

test.each([
  'select * from groups',
  'with newest as (select * from groups) select * from newest',
  'begin',
  'commit',
  'rollback',
  'select * from inserts',
  'listen "news"',
])('%s only reads, so it goes on when the disk is full', (sql) => {
  expect(isWrite(sql)).toBe(false);
});
