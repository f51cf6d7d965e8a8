import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { findRequest, takeDownRequest } from '../../requests/index.ts';
import { talkSeconds } from '../rules/call-state.ts';
import { assertCode } from '../settings/wrap-up-codes.ts';
import { type CallRow, lockCall, subjectOf, writeCall } from '../taking/call-row.ts';

/** Where a talk belongs: a request that stands, a new one, or none. */
export const belongsInput = z.union([
  z.strictObject({ requestId: z.uuid() }),
  z.strictObject({ subject: z.string().trim().min(1).max(998) }),
]);

export const wrapUpFields = {
  code: z.string().max(60).nullable().default(null),
  notes: z.string().trim().max(20_000).default(''),
  belongs: belongsInput.nullable().default(null),
};

/**
 * What a member says of a call once it is over: how it ended, what to remember, and where it belongs. It may be said
 * anew; a call stands in one request, and the line in its conversation is written once.
 * @throws Problem 404 `call-not-found`, `request-not-found`, 400 `wrap-up-code-unknown`, `caller-unknown` where a new
 * request would belong to nobody.
 */
export const wrapUpCall = command({
  name: 'calls.wrap-up-call',
  permission: 'requests:write',
  input: z.strictObject({ callId: z.uuid(), ...wrapUpFields }),
  async run(run, { callId, code, notes, belongs }): Promise<{ requestId: string | null }> {
    const { actor, now, announce } = run;
    const call = await lockCall(run, callId);
    if (code !== null) await assertCode(run, code);
    const place = belongs ? await placeTalk(run, call, { belongs, notes }) : call;
    const { requestId, customerId } = place;
    const memberId = memberIdOf(actor);
    await writeCall(run, callId, {
      ...{ wrapUp: code, notes, requestId, customerId, wrappedUpBy: memberId, wrappedUpAt: now },
      memberId: call.memberId ?? memberId,
    });
    announce('call.wrapped-up', subjectOf(callId), { callId, memberId, customerId, requestId });
    return { requestId };
  },
});

type Belongs = z.output<typeof belongsInput>;
type Talk = Pick<
  CallRow,
  'kind' | 'direction' | 'number' | 'customerId' | 'requestId' | 'answeredAt' | 'endedAt'
>;

/** Puts a talk where it belongs, with a line about it in the conversation. */
export async function placeTalk(
  run: Run,
  talk: Talk,
  { belongs, notes }: { belongs: Belongs; notes: string },
): Promise<{ requestId: string; customerId: string }> {
  const { context } = run;
  const channel = talk.kind === 'visit' ? ('visit' as const) : ('phone' as const);
  const minutes = Math.ceil((talkSeconds(talk) ?? 0) / 60);
  const { direction } = talk;
  if ('subject' in belongs) {
    const customer = askerOf(talk);
    const words = { subject: belongs.subject, body: notes || belongs.subject };
    const opened = await takeDownRequest(context, { ...words, customer, channel, direction, minutes });
    const made = await findRequest(context, { request: opened.requestId });
    return { requestId: made.id, customerId: made.customer.id };
  }
  const request = await findRequest(context, { request: belongs.requestId });
  const params = { channel, direction, minutes };
  if (talk.requestId !== request.id)
    await writeSystemLine(context, {
      conversationId: request.conversationId,
      code: 'request.taken-down',
      params,
    });
  return { requestId: request.id, customerId: talk.customerId ?? request.customer.id };
}

function askerOf({ customerId, number }: Talk) {
  if (customerId) return { id: customerId };
  if (number) return { phone: number };
  throw new Problem(400, 'caller-unknown');
}
