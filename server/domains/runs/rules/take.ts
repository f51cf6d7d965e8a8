import type { Actor, Role } from '../../../kernel/actor.ts';
import type { Evidence, Step, StepOwner } from '../../procedures/index.ts';
import type { EvidenceKind } from '../schema.ts';

const ranks: readonly Role[] = ['agent', 'reviewer', 'supervisor', 'administrator', 'owner'];

/** Who a member is for a step: their teams, their provider, and whether the request is theirs. */
export type Taker = { teamIds: readonly string[]; providerId: string | null; isAssignee: boolean };

/**
 * Whether somebody may take a step. Whoever stands above a named role may take it too, leaders take any, and what
 * programs do is held by their own permissions.
 */
export function mayTake(owner: StepOwner, actor: Actor, taker: Taker): boolean {
  if (actor.type !== 'member') return true;
  const rank = ranks.indexOf(actor.role);
  switch (owner.is) {
    case 'anyone':
      return true;
    case 'role':
      return rank >= ranks.indexOf(owner.role);
    case 'assignee':
      return taker.isAssignee || rank >= ranks.indexOf('supervisor');
    case 'team':
      return taker.teamIds.includes(owner.teamId) || rank >= ranks.indexOf('administrator');
    case 'provider':
      return taker.providerId === owner.providerId || rank >= ranks.indexOf('administrator');
  }
}

/** What was given with a step. */
export type Given = { branch: string | null; answer: string | null; note: string };
export type Refusal = 'step-answer-missing' | 'step-branch-missing' | 'step-note-missing';

/** What of a step is not done yet by what was given; null when it is. */
export function refusalOf(step: Step, { branch, answer, note }: Given): Refusal | null {
  switch (step.kind) {
    case 'decide':
      return step.branches.some((one) => one.key === branch) ? null : 'step-branch-missing';
    case 'approve':
      return branch === 'approved' || branch === 'declined' ? null : 'step-branch-missing';
    case 'ask':
      return isAnswer(step, answer) ? null : 'step-answer-missing';
    case 'wait':
      return note === '' ? 'step-note-missing' : null;
    default:
      return null;
  }
}

function isAnswer(step: Extract<Step, { kind: 'ask' }>, answer: string | null): boolean {
  if (answer === null || answer.trim() === '') return false;
  if (step.answer === 'choice') return step.options.some((one) => one.key === answer);
  if (step.answer === 'number') return Number.isFinite(Number(answer));
  if (step.answer === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(answer) && !Number.isNaN(Date.parse(answer));
  return true;
}

/** The proof that a step wants and that does not lie beside it yet. @param filled which fields of the request are. */
export function missingEvidence(
  wanted: readonly Evidence[],
  there: readonly { kind: EvidenceKind }[],
  filled: ReadonlySet<string>,
): Evidence[] {
  return wanted.filter((one) =>
    one.is === 'field' ? !filled.has(one.key) : !there.some(({ kind }) => kind === one.is),
  );
}
