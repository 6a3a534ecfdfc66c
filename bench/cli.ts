/**
 * What a command costs as a whole process: a list of 300 decisions, beside log4brains listing and building the same records.
 * log4brains is fetched into a temporary folder for the run; without the registry only our own figures are printed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { foundHouse, serveHouse, throughline } from '../src/testing/served.ts';
import { fillHouse } from './fill.ts';
import { row, say, timed } from './timing.ts';

const records = 300;
const times = 9;
const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-cli-'));
const home = { folder: path.join(folder, 'house') };

const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, 'log4brains@1.1.0'];

/** The same records as log4brains keeps them: Markdown files in a folder. */
async function filesForLog4brains(): Promise<string> {
  const project = path.join(folder, 'project');
  const adrs = path.join(project, 'docs', 'adr');
  mkdirSync(adrs, { recursive: true });
  await throughline(home, 'export', 'madr', path.join(folder, 'madr'));
  for (const group of readdirSync(path.join(folder, 'madr'))) {
    for (const file of readdirSync(path.join(folder, 'madr', group))) {
      const title = file.replace(/^\d+-|\.md$/g, '');
      writeFileSync(
        path.join(adrs, `20260101-${group}-${file}`),
        `# ${title}\n\n- Status: accepted\n- Date: 2026-01-01\n\n## Decision Outcome\n\nAs chosen.\n`,
      );
    }
  }
  writeFileSync(path.join(project, '.log4brains.yml'), 'project:\n  name: Bench\n  tz: UTC\n  adrFolder: ./docs/adr\n');
  writeFileSync(path.join(project, 'package.json'), '{"name":"bench","version":"1.0.0"}');
  for (const words of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '-qm', 'Records'],
  ])
    execFileSync('git', words, { cwd: project });
  return project;
}

const { person } = await foundHouse(home);
await fillHouse(
  { folder: home.folder, databaseUrl: undefined, server: undefined, token: undefined, json: false },
  person.id,
  records,
);
await throughline(home, 'decisions', 'list');
row(
  `throughline decisions list, ${records} decisions`,
  await timed(times, () => throughline(home, 'decisions', 'list', '--limit', '200')),
  'bar: < 500 ms',
);
const server = await serveHouse(home);
row(
  'throughline decisions list, beside a running server',
  await timed(times, () => throughline(home, 'decisions', 'list', '--limit', '200')),
);
await server.stop();
row('throughline --version', await timed(times, () => throughline(home, '--version')));
row(
  'throughline decide "…"',
  await timed(times, () => throughline(home, 'decide', 'We measure because we do not guess')),
);
row('node -e 0', await timed(times, async () => execFileSync(process.execPath, ['-e', '0'])));

if (spawnSync('npm', install, { stdio: 'ignore' }).status === 0) {
  const project = await filesForLog4brains();
  const peer = path.join(folder, 'node_modules', '.bin', 'log4brains');
  const run =
    (...words: string[]) =>
    async () =>
      execFileSync(peer, words, { cwd: project, stdio: 'ignore' });
  row('log4brains adr list, the same records', await timed(3, run('adr', 'list')));
  row(
    'log4brains build, the same records',
    await timed(1, run('build', '--out', path.join(folder, 'site'))).catch(() => [Number.NaN]),
  );
} else say('log4brains could not be installed: no peer.');
rmSync(folder, { recursive: true, force: true });
