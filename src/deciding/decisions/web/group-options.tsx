import { useWords } from '#ui/words.tsx';

/** What a filter by group offers: any of them, or one. */
export function GroupOptions({ groups }: { groups: readonly { slug: string; name: string }[] }) {
  const t = useWords();
  return (
    <>
      <option value="">{t('log.anyGroup')}</option>
      {groups.map((group) => (
        <option key={group.slug} value={group.slug}>
          {group.name}
        </option>
      ))}
    </>
  );
}
