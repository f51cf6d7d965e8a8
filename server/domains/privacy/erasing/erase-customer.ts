import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId, sha256 } from '../../../kernel/ids.ts';
import type { Person } from '../../../platform/care.ts';
import { command, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { startErasure } from '../../customers/index.ts';
import { emptyRows } from '../person/empty-rows.ts';
import { findPerson } from '../person/find-person.ts';
import { causes, erasures } from './schema.ts';

/** The queue that writes the log of erasures beside the database. */
export const logQueue = 'privacy.log-erasure';
export type LogJob = LogLine;

/** A line of that log. */
export type LogLine = {
  workspaceId: string;
  id: string;
  customerIds: string[];
  addressHashes: string[];
  erasedAt: string;
};

/**
 * Erases a customer: every word of theirs and about them goes, in every room and out of the storage; cards, requests
 * and times stay empty, so that what is counted stays. All or nothing, in one transaction; contents go after it.
 * @throws Problem 404 `customer-not-found`, 409 `customer-held`, `import-runs`.
 */
export const eraseCustomer = command({
  name: 'privacy.erase-customer',
  permission: 'privacy:write',
  input: z.strictObject({
    customerId: z.uuid(),
    cause: z.enum(causes).default('asked'),
    privacyRequestId: z.uuid().optional(),
  }),
  async run(run, { customerId, cause, privacyRequestId }) {
    // What became one with them before the lock is seen by the second look, after it.
    const first = await findPerson(run, { customer: [customerId] });
    await startErasure(run.context, { customerIds: [...(first.customer ?? [])] });
    const person = await findPerson(run, { customer: [customerId] });
    const emptied = await emptyRows(run, person);
    return note(run, person, { emptied, cause, privacyRequestId: privacyRequestId ?? null });
  },
});

type Done = {
  emptied: Record<string, number>;
  cause: (typeof causes)[number];
  privacyRequestId: string | null;
};

/** Writes the log: a row, and by a job a line beside the database. */
async function note(run: Run, person: Person, done: Done) {
  const { tx, actor, now, announce } = run;
  const { workspaceId } = actor;
  const id = newId();
  const customerIds = [...(person.customer ?? [])];
  const addressHashes = (person.address ?? []).map((value) => addressHash(workspaceId, value));
  const erasedBy = memberIdOf(actor);
  const line = { workspaceId, id, customerIds, addressHashes };
  await tx.insert(erasures).values({ ...line, ...done, erasedBy, erasedAt: now });
  const data: LogJob = { ...line, erasedAt: now.toISOString() };
  await insertJobs(tx, logQueue, [{ data }]);
  const rows = Object.values(done.emptied).reduce((sum, count) => sum + count, 0);
  const subject = { type: 'customer', id: customerIds[0] ?? id };
  announce('erasure.done', subject, { erasureId: id, customerIds, cause: done.cause, rows });
  return { erasureId: id, customerIds, rows, emptied: done.emptied };
}

/** By which it can be proved that an address was erased, without keeping it. */
export function addressHash(workspaceId: string, value: string): string {
  return sha256(`${workspaceId} ${value.trim().toLowerCase()}`);
}
