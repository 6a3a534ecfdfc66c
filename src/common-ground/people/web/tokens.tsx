import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextField } from '#ui/field.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Moment } from '#ui/time.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type TokenRow, usePeopleCalls } from './calls.ts';
import css from './people.module.css';
import { SecretShown } from './secret-shown.tsx';

/** Personal access tokens: made here, shown once, revoked here. */
export function Tokens() {
  const t = useWords();
  const calls = usePeopleCalls();
  const [made, setMade] = useState<string>();
  const tokens = useQuery({ queryKey: ['tokens', 'list'], queryFn: () => calls.tokens.list({}) });
  return (
    <>
      <NewToken onMade={setMade} />
      {made && <SecretShown lead={t('tokens.once')} secret={made} />}
      {tokens.isPending && <Waiting lines={2} />}
      {tokens.isError && <Trouble error={tokens.error} />}
      {tokens.data && tokens.data.tokens.length > 0 && (
        <ul className={css.list}>
          {tokens.data.tokens.map((token) => (
            <TokenItem key={token.id} token={token} />
          ))}
        </ul>
      )}
    </>
  );
}

function NewToken({ onMade }: { onMade: (token: string) => void }) {
  const t = useWords();
  const calls = usePeopleCalls();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'read' | 'write'>('read');
  const [days, setDays] = useState('90');
  const create = useMutation({
    mutationFn: () => calls.tokens.create({ name, scope, ...(days ? { days: Number(days) } : {}) }),
    onSuccess: ({ token }) => {
      onMade(token);
      setName('');
      void queries.invalidateQueries({ queryKey: ['tokens'] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      <TextField label={t('tokens.name')} required value={name} onChange={(event) => setName(event.target.value)} />
      <Select
        label={t('tokens.scope')}
        value={scope}
        onChange={(event) => setScope(event.target.value === 'write' ? 'write' : 'read')}
      >
        <option value="read">{t('tokens.read')}</option>
        <option value="write">{t('tokens.write')}</option>
      </Select>
      <Select label={t('tokens.ends')} value={days} onChange={(event) => setDays(event.target.value)}>
        {['30', '90', '365'].map((it) => (
          <option key={it} value={it}>
            {t('tokens.days', { count: Number(it) })}
          </option>
        ))}
        <option value="">{t('tokens.never')}</option>
      </Select>
      <Button type="submit" disabled={create.isPending}>
        {t('tokens.create')}
      </Button>
      {create.isError && <Trouble error={create.error} />}
    </form>
  );
}

function TokenItem({ token }: { token: TokenRow }) {
  const t = useWords();
  const calls = usePeopleCalls();
  const queries = useQueryClient();
  const item = useRef<HTMLLIElement>(null);
  const revoke = useMutation({
    mutationFn: () => calls.tokens.revoke({ id: token.id }),
    onSuccess: async () => {
      tell(t('tokens.revokedToast', { name: token.name }));
      await queries.invalidateQueries({ queryKey: ['tokens'] });
      // Its button is gone: whoever goes on with the keyboard goes on from here.
      item.current?.focus();
    },
  });
  return (
    <li ref={item} tabIndex={-1}>
      <span className={token.revokedAt ? css.gone : undefined}>{token.name}</span>
      <span className="meta">{t(`tokens.${token.scope}`)}</span>
      <span className="meta">
        {token.lastUsedAt ? (
          <>
            {t('tokens.lastUsed')} <Moment value={token.lastUsedAt} />
          </>
        ) : (
          t('tokens.neverUsed')
        )}
      </span>
      {token.revokedAt ? (
        <span className="meta">{t('tokens.revoked')}</span>
      ) : (
        <Button
          size="small"
          disabled={revoke.isPending}
          onClick={() => revoke.mutate()}
          aria-label={t('tokens.revokeNamed', { name: token.name })}
        >
          {t('tokens.revoke')}
        </Button>
      )}
    </li>
  );
}
