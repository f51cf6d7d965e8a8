import type { Actor } from '../../../kernel/actor.ts';
import { inUnit } from '../../../platform/command.ts';

const hour = 3_600_000;
/** Different refusals of one caller that the trail takes in an hour; more tell nothing new. */
const most = 20;
/** Callers that one node remembers. */
const callers = 10_000;

type Refused = { code: string; door: string };

const noted = new Map<string, { hour: number; refusals: Set<string> }>();

/**
 * Writes into the trail what somebody was refused: each refusal of a caller once an hour, and no more than a few
 * different ones, so that nobody fills the trail by asking again.
 */
export async function noteRefusal(caller: Actor, refused: Refused, now: Date): Promise<void> {
  if (caller.type !== 'member' && caller.type !== 'token') return;
  if (!isNew(`${caller.workspaceId} ${caller.id}`, `${refused.code} ${refused.door}`, now)) return;
  const subject = { type: caller.type, id: caller.id };
  const payload = { callerType: caller.type, callerId: caller.id, ...refused };
  // Whoever was refused holds no permission for this: it is the program that writes, in their name.
  await inUnit({ actor: caller, now }, async ({ announce }) => announce('access.refused', subject, payload));
}

/** Begins anew, as another node would. */
export function forgetRefusals(): void {
  noted.clear();
}

function isNew(caller: string, refusal: string, now: Date): boolean {
  const current = Math.floor(now.getTime() / hour);
  const before = noted.get(caller);
  const known = before?.hour === current ? before : { hour: current, refusals: new Set<string>() };
  if (known.refusals.has(refusal) || known.refusals.size >= most) return false;
  if (noted.size >= callers) noted.clear();
  known.refusals.add(refusal);
  noted.set(caller, known);
  return true;
}
