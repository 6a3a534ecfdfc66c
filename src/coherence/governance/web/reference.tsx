/** Something that a proposal or an agenda names: a way to it, in the words that it is called by. */
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import { pathOf } from './paths.ts';

export function Reference({ id, title }: { id: string; title: string }) {
  const t = useWords();
  const path = pathOf(id);
  const name = title || t('governance.untitled');
  if (!path) return <bdi>{name}</bdi>;
  const [to = '', hash] = path.split('#', 2);
  return (
    <Link to={to} {...(hash && { hash })}>
      <bdi>{name}</bdi>
    </Link>
  );
}
