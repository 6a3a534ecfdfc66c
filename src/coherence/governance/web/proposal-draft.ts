/** A proposal while it is written: all fields of all kinds, of which one kind's are sent. */
import type { PrincipleContent } from '#common-ground/principles/principle.ts';
import type { ProposalKind } from '../kinds.ts';
import type { NewProposal } from './calls.ts';

export interface ProposalDraft {
  kind: ProposalKind;
  title: string;
  why: string;
  evidence: string[];
  value: string;
  principle: string;
  content: PrincipleContent;
  retires: string;
  merges: boolean;
  into: string;
  text: string;
  closesOn: string;
}

export const emptyDraft: ProposalDraft = {
  kind: 'revise-principle',
  title: '',
  why: '',
  evidence: [],
  value: '',
  principle: '',
  content: { title: '', text: '', tradeOff: '' },
  retires: '',
  merges: false,
  into: '',
  text: '',
  closesOn: '',
};

type Change = NewProposal['change'];

function changeOf(draft: ProposalDraft): Change {
  const { kind, content, text, merges } = draft;
  const value = draft.value as `val_${string}`;
  const principle = draft.principle as `prn_${string}`;
  const retires = (draft.retires || null) as `prn_${string}` | null;
  if (kind === 'new-principle') return { kind, value, content, retires, merges: merges && retires !== null };
  if (kind === 'revise-principle') return { kind, principle, content };
  if (kind === 'retire-principle') return { kind, principle, into: (draft.into || null) as `prn_${string}` | null };
  return kind === 'retire-value' ? { kind, value } : { kind, text };
}

export const toSend = (draft: ProposalDraft, meeting: string | undefined): NewProposal => ({
  title: draft.title,
  why: draft.why,
  evidence: draft.evidence,
  change: changeOf(draft),
  ...(meeting && { meeting: meeting as `mtg_${string}` }),
  ...(draft.closesOn && { closesOn: draft.closesOn }),
});
