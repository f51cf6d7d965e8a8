import { isLarge } from '../../../../../kernel/bytes.ts';
import { Problem } from '../../../../../kernel/problem.ts';
import { readWhole } from '../../../../../platform/storage/whole.ts';
import {
  MailUnreadable,
  type ReadMail,
  readMail,
  readMoving,
  type UnreadableCode,
} from '../../reading/index.ts';
import type { Authentication, incomingMails } from '../../schema.ts';
import { authenticateMail } from '../authentication/authenticate.ts';

export type MailRow = typeof incomingMails.$inferSelect;

/** A mail that was read and whose sender was checked, before anything is decided about it. */
export type PreparedMail = {
  row: MailRow;
  mail: ReadMail;
  authentication: Authentication;
  isFlagged: boolean;
};

/** What came of reading a mail. */
export type Preparation =
  | { kind: 'ready'; prepared: PreparedMail }
  | { kind: 'unreadable'; row: MailRow; beginning: Buffer; code: UnreadableCode }
  | { kind: 'not-there'; row: MailRow };

/** Bytes that are kept of a large mail for what is looked at beside reading it. */
const beginningBytes = 256 * 1024;

/**
 * Reads a kept mail from its raw bytes and asks who vouches for it. Holds no transaction meanwhile.
 * @throws Problem 503 when the storage is away: the mail waits until it is back.
 */
export async function prepareMail(row: MailRow): Promise<Preparation> {
  const raw = await findRaw(row);
  if (!raw) return { kind: 'not-there', row };
  const beginning = isLarge(raw) ? Buffer.from(raw.subarray(0, beginningBytes)) : raw;
  try {
    const { envelopeFrom, receivedAt } = row;
    const options = envelopeFrom === null ? { receivedAt } : { envelopeFrom, receivedAt };
    const sender = checkSender(raw, row);
    if (isLarge(raw)) await sender;
    const reading = isLarge(raw) ? readMoving(raw, options) : readMail(raw, options);
    const [mail, authentication] = await Promise.all([reading, sender]);
    return { kind: 'ready', prepared: { row, mail, authentication, isFlagged: isFlagged(beginning) } };
  } catch (error) {
    if (error instanceof MailUnreadable) return { kind: 'unreadable', row, beginning, code: error.code };
    throw error;
  }
}

/** The bytes as they came; null when they are gone or are no longer the ones that were kept. */
async function findRaw(row: MailRow): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readWhole({ key: row.fileKey, sha256: row.sha256 });
  } catch (error) {
    if (error instanceof Problem && ['file-not-found', 'file-damaged'].includes(error.code)) return null;
    throw error;
  }
}

const nobody: Authentication = { spf: 'none', dkim: 'none', dmarc: 'none', alignedDomain: null };

/** An import comes from an administrator's own store: there is no sender to ask about any more. */
function checkSender(raw: Buffer, row: MailRow): Promise<Authentication> | Authentication {
  return row.way === 'import' ? nobody : authenticateMail(raw, row, Date.now());
}

/** Whether a spam filter on the way has marked the mail. */
function isFlagged(beginning: Buffer): boolean {
  const [header = ''] = beginning.toString('latin1', 0, 32 * 1024).split(/\r?\n\r?\n/, 1);
  return /^x-spam-flag:[ \t]*yes/im.test(header);
}
