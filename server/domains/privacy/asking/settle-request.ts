import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import {
  listObjections,
  objectToAutomation,
  restrictCustomer,
  withdrawConsents,
} from '../../customers/index.ts';
import { eraseCustomer } from '../erasing/erase-customer.ts';
import { addresseeOf, tellOf } from '../own/tell-customer.ts';
import { lockOpen, one, type PrivacyRequestRow, tellSettled } from './request-row.ts';
import { privacyRequests } from './schema.ts';

const outcome = z.string().trim().max(5000);

/**
 * Does what was asked, and closes the request. An erasure erases, a restriction restricts, an objection ends
 * every consent at once and leaves what is decided to people; what a person did by hand (a copy that was handed over, a correction) is taken down in words.
 * @throws Problem 404, 409 `privacy-request-settled`, `bundle-missing`, `customer-held`.
 */
export const fulfilPrivacyRequest = command({
  name: 'privacy.fulfil-request',
  permission: 'privacy:write',
  input: z.strictObject({ privacyRequestId: z.uuid(), outcome: outcome.default('') }),
  async run(run, input) {
    const row = await lockOpen(run, input.privacyRequestId);
    if (row.kind === 'erasure') return { rows: await eraseAndTell(run, row) };
    const rows = await perform(run, row);
    await settle(run, row, 'done', input.outcome);
    return { rows };
  },
});

/** Refuses what was asked, with the reason that the customer was told. @throws Problem 404, 409. */
export const refusePrivacyRequest = command({
  name: 'privacy.refuse-request',
  permission: 'privacy:write',
  input: z.strictObject({ privacyRequestId: z.uuid(), outcome: outcome.min(3) }),
  async run(run, input) {
    await settle(run, await lockOpen(run, input.privacyRequestId), 'refused', input.outcome);
  },
});

/**
 * To whom it is told must be known before it is gone. The words of an erased person stay out also when they are told
 * here once more.
 */
async function eraseAndTell(run: Run, row: PrivacyRequestRow): Promise<number> {
  const { customerId, id: privacyRequestId } = row;
  const addressee = await addresseeOf(run, customerId);
  const { rows } = await eraseCustomer(run.context, { customerId, cause: 'asked', privacyRequestId });
  await settle(run, row, 'done', '');
  if (addressee) await tellOf(run, { ...row, state: 'done', outcome: '' }, 'settled', addressee);
  return rows;
}

async function perform(run: Run, row: PrivacyRequestRow): Promise<number> {
  const { customerId, kind, id: privacyRequestId } = row;
  switch (kind) {
    case 'restriction':
      await restrictCustomer(run.context, { customerId, reason: row.note || privacyRequestId });
      return 1;
    case 'access':
      if (!row.bundleMadeAt) throw new Problem(409, 'bundle-missing');
      return 0;
    case 'objection':
      return object(run, row);
    default:
      return 0;
  }
}

/** Every consent ends, and from now on people alone decide about them; who had objected before still does. */
async function object(run: Run, { customerId, note, id }: PrivacyRequestRow): Promise<number> {
  const ended = await withdrawConsents(run.context, { customerId });
  const before = await listObjections(run.context, { customerId });
  if (before.every(({ endedAt }) => endedAt !== null))
    await objectToAutomation(run.context, { customerId, reason: note || id });
  return ended;
}

async function settle(run: Run, row: PrivacyRequestRow, state: 'done' | 'refused', words: string) {
  await run.tx
    .update(privacyRequests)
    .set({ state, outcome: words, settledBy: memberIdOf(run.actor), settledAt: run.now })
    .where(one(run, row.id));
  tellSettled(run, row, state);
}
