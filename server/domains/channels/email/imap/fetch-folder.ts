import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { Arrival } from '../intake/keep/arrival.ts';
import { keepMail } from '../intake/keep/keep-mail.ts';
import { logRefusedMail } from '../intake/keep/refuse-mail.ts';
import { reasons } from '../intake/rules/reasons.ts';
import { type Cursor, type Folder, findCursor, knownPlaces, moveCursor, placeOf } from './cursor.ts';
import { findVanished } from './vanished.ts';
import type { WatchedMailbox } from './watched-mailbox.ts';

/** The largest mail that is fetched, in bytes; a larger one stays in its mailbox and the mail log says so. */
const largestFetched = 100 * 1024 * 1024;
/** Mails, and bytes of them, that are held between two moves of the cursor. */
const mostTogether = 25;
const mostBytesTogether = 8 * 1024 * 1024;
/** Rounds in which a mail without its whole body is asked for again before it is taken as it is. */
const patience = 10;

/** Bodies that were not there yet: place → rounds. */
export type Missing = Map<string, number>;

/** How a folder is fetched: what was not there yet, and whether all that should be kept is compared this time. */
export type Visit = { missing: Missing; compares: boolean; now: () => Date };

/**
 * Fetches what came to the folder since the cursor: each mail is kept first, then the cursor moves, so that a crash
 * in between fetches it again and finds its place taken. Opens the folder read-only: no flag changes, nothing goes.
 * @returns how many mails were kept.
 */
export async function fetchFolder(
  client: ImapFlow,
  mailbox: WatchedMailbox,
  { missing, compares, now }: Visit,
): Promise<number> {
  const { workspaceId, mailboxId, settings } = mailbox;
  const lock = await client.getMailboxLock(settings.folder, { readOnly: true });
  try {
    if (!client.mailbox) throw new Error('The folder could not be opened');
    const { uidValidity, uidNext } = client.mailbox;
    const at: Folder = { workspaceId, mailboxId, folder: settings.folder, uidValidity };
    const takeOldMail = settings.takeOldMail === true;
    const cursor = await findCursor(at, { uidNext, takeOldMail, now: now() });
    const uids = await newUids(client, cursor.lastUid);
    const known = await knownPlaces(
      at,
      uids.map((uid) => placeOf(at, cursor, uid)),
    );
    const round = { client, at, cursor, takeOldMail, missing, known, now };
    let kept = 0;
    for (let from = 0; from < uids.length; from += mostTogether)
      kept += await fetchSome(round, uids.slice(from, from + mostTogether));
    return kept + (compares ? await fetchVanished(round) : 0);
  } finally {
    lock.release();
  }
}

type Round = {
  client: ImapFlow;
  at: Folder;
  cursor: Cursor;
  takeOldMail: boolean;
  missing: Missing;
  known: Set<string>;
  now: () => Date;
  /** The lowest UID whose body is still to come: the cursor stays before it. */
  firstMissing?: number;
};

/** `n:*` names the last mail even when it is older than n, so the answer is cut. */
async function newUids(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true });
  return (found || []).filter((uid) => uid > lastUid).sort((a, b) => a - b);
}

async function fetchSome(round: Round, uids: number[]): Promise<number> {
  const fetched = await keepSome(round, uids);
  const last = uids.at(-1) ?? 0;
  const { at, firstMissing } = round;
  await moveCursor(at, firstMissing === undefined ? last : Math.min(last, firstMissing - 1), round.now());
  return fetched;
}

/** Fetches again what the server holds since the connection, was passed by the cursor, and is not kept here. */
async function fetchVanished(round: Round): Promise<number> {
  const { client, at, cursor, known, now } = round;
  const vanished = await findVanished(client, at, cursor, now());
  if (vanished.length === 0) return 0;
  const { workspaceId, mailboxId } = at;
  console.error(JSON.stringify({ alarm: 'mail-vanished', workspaceId, mailboxId, mails: vanished.length }));
  for (const uid of vanished) known.delete(placeOf(at, cursor, uid));
  let kept = 0;
  for (let from = 0; from < vanished.length; from += mostTogether)
    kept += await keepSome(round, vanished.slice(from, from + mostTogether));
  return kept;
}

async function keepSome(round: Round, uids: number[]): Promise<number> {
  const { client, at, cursor, known } = round;
  const wanted = uids.filter((uid) => !known.has(placeOf(at, cursor, uid)));
  const listed =
    wanted.length > 0
      ? await client.fetchAll(wanted.join(','), { uid: true, size: true, internalDate: true }, { uid: true })
      : [];
  let bytes = 0;
  let keeping: Promise<unknown>[] = [];
  for (const one of listed.sort((a, b) => a.uid - b.uid)) {
    const raw = await fetchRaw(round, one);
    if (raw) keeping.push(keepMail(raw, [arrivalOf(round, one)]));
    bytes += one.size ?? 0;
    if (bytes < mostBytesTogether) continue;
    await Promise.all(keeping);
    keeping = [];
    bytes = 0;
  }
  await Promise.all(keeping);
  return listed.length;
}

/** The bytes of one mail; null when it is gone, not there yet, or too large and noted in the log. */
async function fetchRaw(round: Round, listed: FetchMessageObject): Promise<Buffer | null> {
  if ((listed.size ?? 0) > largestFetched) return refuse(round, listed);
  const fetched = await round.client.fetchOne(String(listed.uid), { uid: true, source: true }, { uid: true });
  if (!fetched) return null;
  return isWhole(round, listed, fetched.source) ? fetched.source : null;
}

/** Some servers list a mail before its body is there: it is asked for again in the next rounds. */
function isWhole(
  round: Round,
  { uid, size = 0 }: FetchMessageObject,
  raw: Buffer | undefined,
): raw is Buffer {
  const { missing, at, cursor } = round;
  const place = placeOf(at, cursor, uid);
  const rounds = missing.get(place) ?? 0;
  const isThere = raw !== undefined && raw.length > 0 && (raw.length >= size || rounds >= patience);
  if (isThere) missing.delete(place);
  else {
    missing.set(place, rounds + 1);
    round.firstMissing = Math.min(round.firstMissing ?? uid, uid);
  }
  return isThere;
}

function arrivalOf(
  { at, cursor, takeOldMail, now }: Round,
  { uid, internalDate }: FetchMessageObject,
): Arrival {
  const { workspaceId, mailboxId } = at;
  const came = internalDate ? new Date(internalDate) : now();
  const isOld = came.getTime() < cursor.connectedAt.getTime() - 1_000;
  const isHeld = cursor.isRebuilt && !takeOldMail;
  return {
    workspaceId,
    mailboxId,
    way: 'imap',
    place: placeOf(at, cursor, uid),
    receivedAt: came,
    envelopeFrom: null,
    envelopeTo: [],
    remoteAddress: null,
    helo: null,
    reason: isOld ? (isHeld ? reasons.olderThanConnection : reasons.oldMail) : null,
  };
}

async function refuse(round: Round, listed: FetchMessageObject): Promise<null> {
  const { uid, size = 0 } = listed;
  const query = { uid: true, source: { maxLength: 64 * 1024 } };
  const head = await round.client.fetchOne(String(uid), query, { uid: true });
  const beginning = (head ? head.source : undefined) ?? Buffer.alloc(0);
  await logRefusedMail({ size, sha256: '', beginning, reason: 'too-large' }, [arrivalOf(round, listed)]);
  return null;
}
