import { defineConfig } from 'vitest/config';

/**
 * `pure` needs no database. `embedded` and `postgres` run the same files over the two homes of the data; a file that is
 * about one home only says so in its name. `stories` go through real doors, one at a time, when all else is done.
 */
const pure = [
  'src/{text,measures,ui,shell}/**/*.test.{ts,tsx}',
  'src/**/web/**/*.test.{ts,tsx}',
  'src/**/*.pure.test.ts',
  'src/architecture.test.ts',
];

const onDatabase = { include: ['src/**/*.test.ts'], isolate: false, testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: pure, isolate: false } },
      {
        test: {
          ...onDatabase,
          name: 'embedded',
          exclude: [...pure, 'src/**/*.postgres.test.ts'],
          provide: { testHome: { kind: 'memory' } },
        },
      },
      {
        test: {
          ...onDatabase,
          name: 'postgres',
          exclude: [...pure, 'src/**/*.embedded.test.ts'],
          globalSetup: './src/testing/databases/postgres-setup.ts',
        },
      },
      {
        test: {
          name: 'stories',
          include: ['stories/**/*.test.ts'],
          globalSetup: './src/testing/databases/postgres-setup.ts',
          fileParallelism: false,
          // A machine that lands changes looks twice before it says no; whoever works here sees each race at once.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
