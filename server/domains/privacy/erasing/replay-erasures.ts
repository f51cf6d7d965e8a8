import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import type { Restoration } from '../../../platform/backup/after-restore.ts';
import { command } from '../../../platform/command.ts';
import { readErasures, writeErasure } from '../../../platform/erasure-log.ts';
import { say } from '../../../platform/messages.ts';
import { listWorkspaces } from '../../access/index.ts';
import { customerCards } from '../../customers/index.ts';
import { eraseCustomer } from './erase-customer.ts';

const line = z.object({
  workspaceId: z.uuid(),
  id: z.uuid(),
  customerIds: z.array(z.uuid()),
  addressHashes: z.array(z.string()),
  erasedAt: z.iso.datetime(),
});

/**
 * After a backup was brought back: erases again whoever was erased after it was made. Reads the log that lies beside
 * the database, or the lines that are given (a copy of it kept elsewhere). Needs the queue to be started; may be
 * repeated. A hold that stands in the backup keeps its customer, and is counted.
 */
export async function replayErasures(
  now: Date,
  lines?: readonly unknown[],
): Promise<{ erased: number; held: number }> {
  const known = new Set((await listWorkspaces()).map((workspace) => workspace.id));
  const done = { erased: 0, held: 0 };
  for (const read of lines ?? (await readErasures())) {
    const { data } = line.safeParse(read);
    if (!data || !known.has(data.workspaceId)) continue;
    const context = { actor: system(data.workspaceId), now };
    const back = await listBack(context, { customerIds: data.customerIds });
    for (const customerId of back) done[await eraseAgain(context, customerId)] += 1;
  }
  return done;
}

/**
 * The same for the command that brings a backup back: the log of the home that was backed up is carried into this
 * one, then everybody in it is erased again. @returns what to tell, or null where nobody was.
 */
export async function eraseSince({ from, language, now }: Restoration): Promise<string | null> {
  const mine = new Set((await readErasures()).map((one) => JSON.stringify(one)));
  for (const one of await readErasures(from))
    if (!mine.has(JSON.stringify(one))) await writeErasure(Object(one));
  const { erased, held } = await replayErasures(now);
  return erased + held === 0 ? null : say(language, 'erased-again', { erased, held });
}

/** Of the erased, those who stand there again with their words. */
const listBack = command({
  name: 'privacy.list-back',
  permission: 'privacy:write',
  input: z.strictObject({ customerIds: z.array(z.uuid()) }),
  async run({ tx, actor }, { customerIds }) {
    if (customerIds.length === 0) return [];
    const { workspaceId, id, erasedAt } = customerCards;
    const rows = await tx
      .select({ id })
      .from(customerCards)
      .where(and(eq(workspaceId, actor.workspaceId), inArray(id, customerIds), isNull(erasedAt)));
    return rows.map((row) => row.id);
  },
});

async function eraseAgain(
  context: Parameters<typeof eraseCustomer>[0],
  customerId: string,
): Promise<'erased' | 'held'> {
  try {
    await eraseCustomer(context, { customerId, cause: 'replay' });
    return 'erased';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'customer-held') return 'held';
    throw error;
  }
}
