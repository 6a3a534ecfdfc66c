/** Takes decision records over from files: chosen, or dropped; for a group of one's own. */
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextField } from '#ui/field.tsx';
import { Note } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import css from './import.module.css';
import { ImportProgress } from './import-report.tsx';
import { pathOf, useImport } from './use-import.ts';

interface ImportFormProps {
  groups: { slug: string; name: string }[];
}

export function ImportForm({ groups }: ImportFormProps) {
  const t = useWords();
  const [group, setGroup] = useState(groups[0]?.slug ?? '');
  const [files, setFiles] = useState<File[]>([]);
  const [repository, setRepository] = useState('');
  const { state, run, again } = useImport();
  const choose = (list: FileList | null) => {
    const chosen = [...(list ?? [])];
    setFiles(chosen);
    const folder = chosen[0] && pathOf(chosen[0]).split('/')[0];
    if (!repository && folder && chosen[0]?.webkitRelativePath) setRepository(folder);
  };
  if (groups.length === 0) return <Note>{t('form.noGroup')}</Note>;
  if (state.stage !== 'choosing') return <ImportProgress state={state} group={group} onAgain={again} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void run(files, group, repository);
      }}
    >
      <Select label={t('import.group')} value={group} onChange={(event) => setGroup(event.target.value)}>
        {groups.map((it) => (
          <option key={it.slug} value={it.slug}>
            {it.name}
          </option>
        ))}
      </Select>
      <Choose count={files.length} onFiles={choose} />
      <TextField
        label={t('import.repository')}
        hint={t('import.repositoryHint')}
        required
        value={repository}
        onChange={(event) => setRepository(event.target.value)}
      />
      <div className="row">
        <Button type="submit" look="primary" disabled={files.length === 0}>
          {t('import.send')}
        </Button>
      </div>
    </form>
  );
}

function Choose({ count, onFiles }: { count: number; onFiles: (list: FileList | null) => void }) {
  const t = useWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <section
      className={css.drop}
      data-over={over || undefined}
      aria-label={t('import.choose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t('import.drop')}</p>
      <div className="row">
        <Button onClick={() => folder.current?.click()}>{t('import.folder')}</Button>
        <Button onClick={() => files.current?.click()}>{t('import.files')}</Button>
      </div>
      <output className="meta">{count > 0 && t('import.chosen', { count })}</output>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t('import.files')}
        onChange={(event) => onFiles(event.target.files)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t('import.folder')}
        {...{ webkitdirectory: '' }}
        onChange={(event) => onFiles(event.target.files)}
      />
    </section>
  );
}
