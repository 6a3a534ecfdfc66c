/** What a facilitator can do about a member: name them a facilitator, or an ordinary member again, or let them go. */
import { Ellipsis, LogOut, UserRound, UserRoundCog, UserRoundMinus } from 'lucide-react';
import { Menu } from '#ui/menu.tsx';
import { useWords } from '#ui/words.tsx';
import type { Member } from './use-members.ts';

interface MenuProps {
  member: Member;
  name: string;
  isYou: boolean;
  onRole: (role: Member['role']) => void;
  onLeave: () => void;
}

export function MemberMenu({ member, name, isYou, onRole, onLeave }: MenuProps) {
  const t = useWords();
  const Leave = isYou ? LogOut : UserRoundMinus;
  return (
    <Menu look="plain" size="icon" name={t('groups.membership', { name })} label={<Ellipsis aria-hidden />}>
      {member.role === 'member' ? (
        <button type="button" onClick={() => onRole('facilitator')}>
          <UserRoundCog aria-hidden />
          {t('groups.makeFacilitator')}
        </button>
      ) : (
        <button type="button" onClick={() => onRole('member')}>
          <UserRound aria-hidden />
          {t('groups.makeMember')}
        </button>
      )}
      <button type="button" onClick={onLeave}>
        <Leave aria-hidden />
        {isYou ? t('groups.leave') : t('groups.remove')}
      </button>
    </Menu>
  );
}
