import { z } from 'zod';
import { seesMasked } from '../../../../kernel/actor.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import {
  addParticipant,
  changeRequester,
  listParticipants,
  removeParticipant,
  writeSystemLine,
} from '../../../conversations/index.ts';
import { recogniseCustomer } from '../../../customers/index.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from '../request-row.ts';

const who = z.strictObject({ requestId: z.uuid(), customerId: z.uuid() });

/**
 * One more customer takes part: by their address, known or new. They are mailed every answer from now on.
 * @throws Problem 403 `contacts-masked` for whoever may not see what those answers quote.
 */
export const addPerson = command({
  name: 'requests.add-person',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    email: z.email(),
    name: z.string().trim().max(500).optional(),
  }),
  async run(run, { requestId, email, name }) {
    const request = await lockRequest(run, requestId);
    if (seesMasked(run.actor)) throw new Problem(403, 'contacts-masked');
    const known = { kind: 'email' as const, value: email, name: name || null, language: null };
    const { customerId } = await recogniseCustomer(run.context, { ...known, verified: false });
    const { conversationId } = request;
    const { isNew } = await addParticipant(run.context, { conversationId, customerId });
    if (isNew) await tell(run, request, customerId, 'added', await nameOf(run, request, customerId));
    return { customerId };
  },
});

/** A customer takes part no more. @throws Problem 409 `requester-needed` for whoever asks. */
export const removePerson = command({
  name: 'requests.remove-person',
  permission: 'requests:write',
  input: who,
  async run(run, { requestId, customerId }) {
    const request = await lockRequest(run, requestId);
    const name = await nameOf(run, request, customerId);
    const { conversationId } = request;
    const { isGone } = await removeParticipant(run.context, { conversationId, customerId });
    if (isGone) await tell(run, request, customerId, 'removed', name);
  },
});

/**
 * Another customer is the one who asks; whoever did before reads along.
 * @throws Problem 409 `requester-unknown` when the customer does not take part yet.
 */
export const setRequester = command({
  name: 'requests.set-requester',
  permission: 'requests:write',
  input: who,
  async run(run, { requestId, customerId }) {
    const request = await lockRequest(run, requestId);
    if (request.customerId === customerId) return;
    const name = await nameOf(run, request, customerId);
    if (name === null) throw new Problem(409, 'requester-unknown');
    await changeRequester(run.context, { conversationId: request.conversationId, customerId });
    await writeRequest(run, request, { customerId });
    await tell(run, request, customerId, 'requester', name);
  },
});

async function nameOf(run: Run, { conversationId }: RequestRow, customerId: string): Promise<string | null> {
  const people = await listParticipants(run.context, { conversationId });
  return people.find(({ customer }) => customer.id === customerId)?.customer.name ?? null;
}

const codes = { added: 'person-added', removed: 'person-removed', requester: 'requester-changed' } as const;

async function tell(
  run: Run,
  request: RequestRow,
  customerId: string,
  change: keyof typeof codes,
  name: string | null,
): Promise<void> {
  const line = { conversationId: request.conversationId, code: `request.${codes[change]}` };
  await writeSystemLine(run.context, { ...line, params: { name: name ?? '' } });
  const told = { ...about(request), customerId, change };
  run.announce('request.people-changed', subjectOf(request), told);
}
