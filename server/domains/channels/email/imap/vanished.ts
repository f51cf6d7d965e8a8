import type { ImapFlow } from 'imapflow';
import { type Cursor, type Folder, knownPlaces, placeOf } from './cursor.ts';

/** How far back is looked, in milliseconds: a month. */
const farthest = 30 * 86_400_000;
/** Places that are asked about at once. */
const together = 1_000;

/**
 * The mails that came since the connection, lie behind the cursor and are not kept here: a row that was lost, or a
 * mail that was never taken. An inbox that says nothing about a mail that it lost is the worst of its failures.
 */
export async function findVanished(
  client: ImapFlow,
  at: Folder,
  cursor: Cursor,
  now: Date,
): Promise<number[]> {
  // A mail's own time is in whole seconds: that of the connection counts as well.
  const since = new Date(Math.max(cursor.connectedAt.getTime() - 1_000, now.getTime() - farthest));
  // The server compares days in a zone of its own: a day more is looked at, and each mail's own time decides.
  const day = new Date(since.getTime() - 86_400_000);
  const found = (await client.search({ since: day, uid: `1:${cursor.lastUid}` }, { uid: true })) || [];
  const behind = found.filter((uid) => uid <= cursor.lastUid);
  const unknown: number[] = [];
  for (let from = 0; from < behind.length; from += together)
    unknown.push(...(await withoutRow(at, cursor, behind.slice(from, from + together))));
  if (unknown.length === 0) return [];
  const listed = await client.fetchAll(unknown.join(','), { uid: true, internalDate: true }, { uid: true });
  const isOurs = (came: Date | string | undefined) => came !== undefined && new Date(came) >= since;
  return listed.filter(({ internalDate }) => isOurs(internalDate)).map(({ uid }) => uid);
}

async function withoutRow(at: Folder, cursor: Cursor, uids: number[]): Promise<number[]> {
  const places = new Map(uids.map((uid) => [placeOf(at, cursor, uid), uid]));
  const known = await knownPlaces(at, [...places.keys()]);
  return [...places].filter(([place]) => !known.has(place)).map(([, uid]) => uid);
}
