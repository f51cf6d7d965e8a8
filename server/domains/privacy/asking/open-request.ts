import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findCustomer } from '../../customers/index.ts';
import { findRequest } from '../../requests/index.ts';
import type { PrivacyRequestRow } from './request-row.ts';
import { countries, dueAt, kinds } from './rules.ts';
import { privacyRequests } from './schema.ts';

/**
 * Takes down what a customer asked about their own data. The clock of their country runs from when it was asked.
 * @throws Problem 404 of the customer or the request, 400 `asked-in-the-future`.
 */
export const openPrivacyRequest = command({
  name: 'privacy.open-request',
  permission: 'privacy:take-down',
  input: z.strictObject({
    customerId: z.uuid(),
    kind: z.enum(kinds),
    country: z.enum(countries),
    note: z.string().trim().max(5000).default(''),
    /** The request in which it was asked: its id or number. */
    request: z.string().max(40).optional(),
    askedAt: z.iso.datetime({ offset: true }).optional(),
  }),
  async run(run, input) {
    const { now, context } = run;
    const askedAt = input.askedAt ? new Date(input.askedAt) : now;
    if (askedAt > now)
      throw new Problem(400, 'asked-in-the-future', { fields: { askedAt: 'asked-in-the-future' } });
    const { id: customerId } = await findCustomer(context, { customerId: input.customerId });
    const request = input.request ? await findRequest(context, { request: input.request }) : null;
    const { kind, country, note } = input;
    const asked = { customerId, kind, country, note, askedAt, requestId: request?.id ?? null };
    return takeDown(run, { ...asked, askedBy: 'staff' });
  },
});

type Asked = Pick<PrivacyRequestRow, 'customerId' | 'kind' | 'country' | 'note' | 'askedAt' | 'askedBy'> & {
  requestId: string | null;
};

/** Writes it down with its clock, and tells so. */
export async function takeDown(run: Run, asked: Asked): Promise<{ privacyRequestId: string; dueAt: Date }> {
  const { tx, actor, now, announce } = run;
  const { customerId, kind, country, askedAt } = asked;
  const id = newId();
  const due = dueAt(kind, country, askedAt);
  const opened = { dueAt: due, openedBy: memberIdOf(run.actor), openedAt: now };
  await tx.insert(privacyRequests).values({ workspaceId: actor.workspaceId, id, ...asked, ...opened });
  announce(
    'privacy-request.opened',
    { type: 'privacy-request', id },
    { privacyRequestId: id, customerId, kind, dueAt: due.toISOString() },
  );
  return { privacyRequestId: id, dueAt: due };
}
