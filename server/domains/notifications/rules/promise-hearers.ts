import { type Person, recipients } from '../../service-levels/index.ts';

/** A promise, as far as telling of it asks. */
export type Given = { ownerId: string | null; madeBy: string | null; teamId: string | null };

/**
 * Who hears of a promise: whoever it stands with, else whoever gave it, else those who can help, as with a clock. A
 * request may have no owner; a promise on it is still ours, and somebody has to know before it breaks.
 */
export function promiseHearers({ ownerId, madeBy, teamId }: Given, members: readonly Person[]): string[] {
  const here = (id: string | null) => members.some((one) => one.id === id && !one.disabled);
  const one = [ownerId, madeBy].find((id) => id !== null && here(id));
  return one ? [one] : recipients(['owner'], { assigneeId: null, teamId }, members);
}
