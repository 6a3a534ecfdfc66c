/** Takes decision records over from files: chosen, or dropped; for a group of one's own. */
import type { FileWithPath } from 'file-selector';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextField } from '#ui/field.tsx';
import { Note } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import css from './import.module.css';
import { ImportProgress } from './import-report.tsx';
import { filesOf, folderOf, mayBeRead, useImport } from './use-import.ts';

interface ImportFormProps {
  groups: { slug: string; name: string }[];
}

export function ImportForm({ groups }: ImportFormProps) {
  const t = useWords();
  const [group, setGroup] = useState(groups[0]?.slug ?? '');
  const [files, setFiles] = useState<FileWithPath[]>([]);
  const [folder, setFolder] = useState('');
  const [repository, setRepository] = useState<string>();
  const { state, run, again } = useImport();
  const readable = files.filter(mayBeRead);
  const choose = async (event: object) => {
    const list = await filesOf(event);
    setFiles(list);
    setFolder(folderOf(list[0]));
  };
  // So that two collections of one group do not mix, a folder has a name of its own.
  const otherwise = folder || group;
  if (groups.length === 0) return <Note>{t('form.noGroup')}</Note>;
  if (state.stage !== 'choosing') return <ImportProgress state={state} group={group} onAgain={again} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void run(readable, group, repository?.trim() || otherwise);
      }}
    >
      <Select label={t('import.group')} value={group} onChange={(event) => setGroup(event.target.value)}>
        {groups.map((it) => (
          <option key={it.slug} value={it.slug}>
            {it.name}
          </option>
        ))}
      </Select>
      <Choose
        told={
          readable.length > 0 ? t('import.chosen', { count: readable.length }) : files.length > 0 && t('import.none')
        }
        onFiles={(event) => void choose(event)}
      />
      <TextField
        label={t('import.repository')}
        optional={t('ui.optional')}
        hint={t('import.repositoryHint', { name: otherwise })}
        placeholder={otherwise}
        value={repository ?? otherwise}
        onChange={(event) => setRepository(event.target.value)}
      />
      <div className="row">
        <Button type="submit" look="primary" disabled={readable.length === 0}>
          {t('import.send')}
        </Button>
      </div>
    </form>
  );
}

interface ChooseProps {
  /** What came of the choice. */
  told: ReactNode;
  onFiles: (event: object) => void;
}

function Choose({ told, onFiles }: ChooseProps) {
  const t = useWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(event);
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
      <output className="meta">{told}</output>
      <input ref={files} type="file" multiple hidden aria-label={t('import.files')} onChange={onFiles} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t('import.folder')}
        {...{ webkitdirectory: '' }}
        onChange={onFiles}
      />
    </section>
  );
}
