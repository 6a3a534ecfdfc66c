/** Something that a proposal or an agenda names: a way to it, in the words that it is called by. */
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import { pathOf } from './paths.ts';

interface ReferenceProps {
  id: string;
  title: string;
  /** On whose page it is shown, where it has none of its own. */
  shownOn?: string | undefined;
}

export function Reference({ id, title, shownOn }: ReferenceProps) {
  const t = useWords();
  const path = pathOf(shownOn || id);
  const name = title || t('governance.untitled');
  if (!path) return <bdi>{name}</bdi>;
  const [to = '', hash] = path.split('#', 2);
  return (
    <Link to={to} {...(hash && { hash })}>
      <bdi>{name}</bdi>
    </Link>
  );
}
