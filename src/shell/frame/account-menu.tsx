import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CircleUser, FileDown, KeyRound, LogOut, Settings, SunMoon, Users } from 'lucide-react';
import { useState } from 'react';
import type { You } from '#common-ground/network/web/calls.ts';
import { signOut } from '#common-ground/network/web/sign-in.ts';
import { forgetAllKept } from '#deciding/decisions/web/kept.ts';
import { Menu } from '#ui/menu.tsx';
import { useWords } from '#ui/words.tsx';
import { chooseScheme, chosenScheme, schemes } from './scheme.ts';

export function AccountMenu({ you }: { you: You }) {
  const t = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    forgetAllKept();
    queries.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu look="plain" name={t('account.menu', { name: you.name })} label={<CircleUser aria-hidden />}>
      <Link to="/account">
        <KeyRound aria-hidden />
        {t('account.link')}
      </Link>
      <Link to="/people">
        <Users aria-hidden />
        {t('frame.people')}
      </Link>
      <Link to="/import">
        <FileDown aria-hidden />
        {t('import.link')}
      </Link>
      {you.steward && (
        <Link to="/settings">
          <Settings aria-hidden />
          {t('network.link')}
        </Link>
      )}
      <SchemeButton />
      <hr />
      <button type="button" onClick={() => void leave()}>
        <LogOut aria-hidden />
        {t('account.signOut')}
      </button>
    </Menu>
  );
}

function SchemeButton() {
  const t = useWords();
  const [scheme, setScheme] = useState(chosenScheme);
  const next = schemes[(schemes.indexOf(scheme) + 1) % schemes.length]!;
  const change = () => {
    chooseScheme(next);
    setScheme(next);
  };
  return (
    <button type="button" onClick={change}>
      <SunMoon aria-hidden />
      {t(`scheme.${scheme}`)}
    </button>
  );
}
