import { and, eq, ne } from 'drizzle-orm';
import { database } from '../../../../platform/database/open.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { listWorkspaces } from '../../../access/index.ts';
import type { Destination } from '../intake/keep/arrival.ts';
import { mailboxes, mailRoutes } from '../schema.ts';
import { plainAddress } from '../sending/reply-token.ts';
import { defaultAddress, ensureDefaultMailbox } from './default-mailbox.ts';

/** An address that leads to no mailbox, and one that cannot be judged because nobody has set the program up yet. */
export type NoDestination = 'unknown' | 'not-set-up';

/** How long an address that was found is believed, in milliseconds. */
const believed = 5_000;
const most = 10_000;
const known = new Map<string, { destination: Destination; until: number }>();

/**
 * The mailbox that an address leads to; what stands behind a `+` (a reply token) is not part of it. While the only
 * workspace has no mailbox of its own, every address at `localhost` leads to its default one.
 * @param now milliseconds since 1970.
 */
export async function findDestination(address: string, now: number): Promise<Destination | NoDestination> {
  const plain = plainAddress(address.trim());
  const cached = known.get(plain);
  if (cached && cached.until > now) return cached.destination;
  const found = (await routeOf(plain)) ?? (await defaultDestination(plain));
  if (typeof found === 'string') return found;
  if (known.size >= most) known.clear();
  known.set(plain, { destination: found, until: now + believed });
  return found;
}

/** Forgets what was found, e.g. when another database is opened. */
export function forgetDestinations(): void {
  known.clear();
}

async function routeOf(address: string): Promise<Destination | null> {
  const { workspaceId, mailboxId } = mailRoutes;
  const [route] = await database()
    .owner.select({ workspaceId, mailboxId })
    .from(mailRoutes)
    .where(eq(mailRoutes.address, address));
  return route ?? null;
}

async function defaultDestination(address: string): Promise<Destination | NoDestination> {
  const [workspace, second] = await listWorkspaces();
  if (!workspace) return 'not-set-up';
  if (second || !address.endsWith('@localhost') || (await hasOwnMailbox(workspace.id))) return 'unknown';
  return ensureDefaultMailbox(workspace, new Date());
}

function hasOwnMailbox(workspaceId: string): Promise<boolean> {
  return inWorkspace(workspaceId, async (tx) => {
    const own = and(
      eq(mailboxes.workspaceId, workspaceId),
      ne(mailboxes.address, defaultAddress),
      eq(mailboxes.playsCustomer, false),
    );
    const rows = await tx.select({ id: mailboxes.id }).from(mailboxes).where(own).limit(1);
    return rows.length > 0;
  });
}
