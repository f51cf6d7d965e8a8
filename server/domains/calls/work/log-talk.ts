import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { findCustomer } from '../../customers/index.ts';
import { settleReached } from '../back/settle-call-back.ts';
import { callKinds, calls, directions } from '../schema.ts';
import { assertCode } from '../settings/wrap-up-codes.ts';
import { subjectOf } from '../taking/call-row.ts';
import { placeTalk, wrapUpFields } from './wrap-up.ts';

/**
 * Writes down by hand what no exchange told of: a call on somebody's own telephone, a visit, a talk at the counter. It
 * stands in the same log as the calls of an exchange.
 * @throws Problem 404 `customer-not-found`, `request-not-found`, 400 `wrap-up-code-unknown`, `caller-unknown` for nobody.
 */
export const logTalk = command({
  name: 'calls.log-talk',
  permission: 'requests:write',
  input: z.strictObject({
    kind: z.enum(callKinds),
    direction: z.enum(directions).default('in'),
    customerId: z.uuid().nullable().default(null),
    number: z.string().trim().min(3).max(50).nullable().default(null),
    minutes: z.number().int().min(0).max(1440).default(0),
    ...wrapUpFields,
  }),
  async run(
    run,
    { minutes, code, notes, belongs, ...given },
  ): Promise<{ callId: string; requestId: string | null }> {
    const { tx, actor, now, announce, context } = run;
    if (code !== null) await assertCode(run, code);
    if (given.customerId) await findCustomer(context, { customerId: given.customerId });
    const startedAt = new Date(now.getTime() - minutes * 60_000);
    const times = { startedAt, answeredAt: startedAt, endedAt: now };
    const talk = { ...given, ...times, requestId: null };
    const place = belongs
      ? await placeTalk(run, talk, { belongs, notes })
      : { requestId: null, customerId: null };
    const customerId = place.customerId ?? given.customerId;
    if (!customerId && !given.number) throw new Problem(400, 'caller-unknown');
    const callId = newId();
    const memberId = memberIdOf(actor);
    const about = { requestId: place.requestId, customerId, memberId };
    const row = { ...talk, ...about, workspaceId: actor.workspaceId, id: callId, state: 'ended' as const };
    const wrapped = { wrapUp: code, notes, wrappedUpBy: memberId, wrappedUpAt: now };
    await tx.insert(calls).values({ ...row, ...wrapped });
    if (given.number) await settleReached(run, given.number);
    announce('call.wrapped-up', subjectOf(callId), { callId, ...about });
    return { callId, requestId: place.requestId };
  },
});
