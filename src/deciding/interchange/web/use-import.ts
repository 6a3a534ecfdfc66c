/** Reads the chosen files and sends them in parts; the report grows with each. */
import { useQueryClient } from '@tanstack/react-query';
import { type FileWithPath, fromEvent } from 'file-selector';
import { useCallback, useState } from 'react';
import { useWords } from '#ui/words.tsx';
import { base64Of, batchesOf, emptyReport, largest, mayBeRecord, sum } from './batches.ts';
import { type Report, type SentFile, useInterchangeCalls } from './calls.ts';

export interface ImportState {
  stage: 'choosing' | 'running' | 'done';
  done: number;
  total: number;
  report: Report;
  error: unknown;
}

const start: ImportState = { stage: 'choosing', done: 0, total: 0, report: emptyReport, error: null };

/** The files of an event, chosen or dropped; of a folder all that lie in it. Must be called while the event lasts. */
export const filesOf = async (event: object): Promise<FileWithPath[]> =>
  (await fromEvent(event)).filter((file) => file instanceof File);

const pathOf = (file: FileWithPath): string => file.path.replace(/^\.?\//, '');

export const mayBeRead = (file: FileWithPath): boolean => mayBeRecord(pathOf(file));

/** The chosen folder's own name; empty where single files were chosen. */
export const folderOf = (file: FileWithPath | undefined): string =>
  /^(.+?)\//.exec(file ? pathOf(file) : '')?.[1] ?? '';

const read = async (file: FileWithPath): Promise<SentFile> => ({
  path: pathOf(file),
  base64: base64Of(new Uint8Array(await file.arrayBuffer())),
  lastCommitAt: null,
});

export function useImport() {
  const t = useWords();
  const calls = useInterchangeCalls();
  const queries = useQueryClient();
  const [state, setState] = useState(start);
  const run = useCallback(
    async (files: readonly FileWithPath[], group: string, repository: string) => {
      const tooBig = files.filter((file) => file.size > largest);
      const batches = batchesOf(files);
      const problems = tooBig.map((file) => ({ file: pathOf(file), line: 1, problem: t('import.tooBig') }));
      const left = { ...emptyReport, files: tooBig.length, skipped: tooBig.length, problems };
      let now: ImportState = { ...start, stage: 'running', total: files.length, report: left };
      setState(now);
      try {
        for (const [at, batch] of batches.entries()) {
          const sent = await Promise.all(batch.map(read));
          const final = at === batches.length - 1;
          const report = await calls.imports.adrs({ group, repository, files: sent, final });
          now = { ...now, done: now.done + batch.length, report: sum(now.report, report) };
          setState(now);
        }
        setState({ ...now, stage: 'done' });
      } catch (error) {
        setState({ ...now, stage: 'done', error });
      }
      for (const key of ['decisions', 'home', 'groups']) void queries.invalidateQueries({ queryKey: [key] });
    },
    [calls, queries, t],
  );
  return { state, run, again: () => setState(start) };
}
