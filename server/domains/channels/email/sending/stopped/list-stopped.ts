import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../../../kernel/page.ts';
import { query } from '../../../../../platform/command.ts';
import { findCustomer } from '../../../../customers/index.ts';
import { stoppedAddresses } from '../../schema.ts';

/** In the plain order of letters, as the blocked senders are. */
const address = sql<string>`${stoppedAddresses.address} collate "C"`;
const shown = {
  id: stoppedAddresses.id,
  address: stoppedAddresses.address,
  words: stoppedAddresses.words,
  stoppedAt: stoppedAddresses.stoppedAt,
};

/** The addresses to which nothing is sent, by the alphabet. */
export const listStopped = query({
  name: 'channels.list-stopped',
  permission: 'channels:read',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    const after = readCursor(cursor, 1);
    const mine = and(
      eq(stoppedAddresses.workspaceId, actor.workspaceId),
      after ? sql`${address} > ${String(after[0])}` : undefined,
    );
    const rows = await tx
      .select(shown)
      .from(stoppedAddresses)
      .where(mine)
      .orderBy(asc(address))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.address]);
  },
});

/** Of one customer's addresses those to which nothing is sent. @throws Problem 404 `customer-not-found`. */
export const listStoppedOf = query({
  name: 'channels.list-stopped-of',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run({ tx, actor, context }, { customerId }) {
    const { addresses } = await findCustomer(context, { customerId });
    const theirs = addresses.filter(({ kind }) => kind === 'email').map(({ value }) => value.toLowerCase());
    if (theirs.length === 0) return [];
    const named = and(
      eq(stoppedAddresses.workspaceId, actor.workspaceId),
      inArray(stoppedAddresses.address, theirs),
    );
    return tx.select(shown).from(stoppedAddresses).where(named).orderBy(asc(address));
  },
});
