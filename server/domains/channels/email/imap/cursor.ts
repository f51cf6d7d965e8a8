import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../../../platform/database/open.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { imapCursors, incomingMails, mailboxes } from '../schema.ts';

/** A folder of a mailbox as it stands on the server: another UIDVALIDITY means that it was built anew. */
export type Folder = { workspaceId: string; mailboxId: string; folder: string; uidValidity: bigint };

/** How far a folder has been read. */
export type Cursor = {
  lastUid: number;
  /** Whether the folder was built anew since it was connected: known mail comes again under other numbers. */
  isRebuilt: boolean;
  connectedAt: Date;
};

/**
 * The cursor of a folder. At the first connection it is written down before anything is read: at the end of the
 * folder, or at its beginning when old mail is wanted. A folder that was built anew is read from its beginning.
 */
export function findCursor(
  at: Folder,
  given: { uidNext: number; takeOldMail: boolean; now: Date },
): Promise<Cursor> {
  const { workspaceId, mailboxId, folder } = at;
  return inWorkspace(workspaceId, async (tx) => {
    const same = and(
      eq(imapCursors.workspaceId, workspaceId),
      eq(imapCursors.mailboxId, mailboxId),
      eq(imapCursors.folder, folder),
    );
    const cursors = await tx.select().from(imapCursors).where(same).orderBy(imapCursors.updatedAt);
    const connectedAt = await connectionTime(tx, at, given.now);
    // What was written before the connection belongs to another server, or to another user there.
    const ours = cursors.filter(({ updatedAt }) => updatedAt >= connectedAt);
    const known = ours.find(({ uidValidity }) => uidValidity === at.uidValidity);
    const isRebuilt = ours.some(({ uidValidity }) => uidValidity !== at.uidValidity);
    if (known) return { lastUid: known.lastUid, isRebuilt, connectedAt };
    const lastUid = isRebuilt || given.takeOldMail ? 0 : given.uidNext - 1;
    const start = { lastUid, updatedAt: given.now };
    const target = [
      imapCursors.workspaceId,
      imapCursors.mailboxId,
      imapCursors.folder,
      imapCursors.uidValidity,
    ];
    await tx
      .insert(imapCursors)
      .values({ ...at, ...start })
      .onConflictDoUpdate({ target, set: start });
    return { lastUid, isRebuilt, connectedAt };
  });
}

/** Moves the cursor behind what is kept. */
export async function moveCursor(at: Folder, lastUid: number, now: Date): Promise<void> {
  const mine = and(
    eq(imapCursors.workspaceId, at.workspaceId),
    eq(imapCursors.mailboxId, at.mailboxId),
    eq(imapCursors.folder, at.folder),
    eq(imapCursors.uidValidity, at.uidValidity),
  );
  await inWorkspace(at.workspaceId, (tx) =>
    tx.update(imapCursors).set({ lastUid, updatedAt: now }).where(mine),
  );
}

/** The name of a mail within its mailbox: its numbers on the server, and since when that server is the mailbox's. */
export function placeOf(
  { folder, uidValidity }: Folder,
  { connectedAt }: { connectedAt: Date },
  uid: number,
): string {
  const since = connectedAt.getTime().toString(36);
  return `${since}:${folder}:${uidValidity}:${uid}`;
}

/** Those of the places that are kept already. */
export async function knownPlaces(
  { workspaceId, mailboxId }: Folder,
  places: string[],
): Promise<Set<string>> {
  if (places.length === 0) return new Set();
  const here = and(
    eq(incomingMails.workspaceId, workspaceId),
    eq(incomingMails.mailboxId, mailboxId),
    eq(incomingMails.way, 'imap'),
    inArray(incomingMails.place, places),
  );
  const find = { place: incomingMails.place };
  const rows = await inWorkspace(workspaceId, (tx) => tx.select(find).from(incomingMails).where(here));
  return new Set(rows.flatMap(({ place }) => place ?? []));
}

/** When the mailbox was connected first; written at the first connection and never changed. */
async function connectionTime(tx: Tx, { workspaceId, mailboxId }: Folder, now: Date): Promise<Date> {
  const mine = and(eq(mailboxes.workspaceId, workspaceId), eq(mailboxes.id, mailboxId));
  await tx
    .update(mailboxes)
    .set({ connectedAt: now })
    .where(and(mine, isNull(mailboxes.connectedAt)));
  const [row] = await tx.select({ connectedAt: mailboxes.connectedAt }).from(mailboxes).where(mine);
  return row?.connectedAt ?? now;
}
