/** Under what somebody writes alone: sealing it, and whether it is sealed. */
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
import type { Sealing } from './use-sealed.ts';

interface Seal extends Pick<Sealing<unknown>, 'open' | 'sealed'> {
  save: { isPending: boolean };
}

export function SealFoot({ sealing, ready }: { sealing: Seal; ready: boolean }) {
  const t = useWords();
  const { open, sealed, save } = sealing;
  return (
    <div className="row">
      <Button
        type="submit"
        look={sealed && !open ? 'quiet' : 'primary'}
        disabled={save.isPending || (!ready && !sealed)}
      >
        {sealed ? t('divergence.sealAgain') : t('divergence.seal')}
      </Button>
      <output className="meta">
        {open ? t('divergence.notSealed') : sealed ? t('divergence.sealed') : t('divergence.nobodyReads')}
      </output>
    </div>
  );
}
