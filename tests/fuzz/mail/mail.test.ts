import { and, eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepMail } from '../../../server/domains/channels/email/intake/keep/keep-mail.ts';
import { processMails } from '../../../server/domains/channels/email/intake/process/process-mails.ts';
import {
  MailUnreadable,
  type ReadMail,
  readMail,
} from '../../../server/domains/channels/email/reading/index.ts';
import { incomingMails } from '../../../server/domains/channels/email/schema.ts';
import { sha256 } from '../../../server/kernel/ids.ts';
import { storage } from '../../../server/platform/storage.ts';
import { useDatabase } from '../../harness/database.ts';
import { type LoggedMail, type MailRoom, openMailRoom } from '../../harness/mail-room.ts';
import { inputsOf, limitFor, partsOf } from '../amount.ts';
import { inLanes } from '../lanes.ts';
import { drawMails } from './draw-mail.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

const mails = drawMails();
const inputs = inputsOf(0.25);
const received = Math.ceil(inputs / 10);
const read = inputs - received;

test(
  `${read} mails are read, or are set aside for what they are`,
  async () => {
    const faults: string[] = [];
    for (const { count, seed } of partsOf(read, 2_000)) {
      const drawn = fc.sample(mails, { numRuns: count, seed });
      await inLanes(drawn, 4, async (raw) => {
        const fault = faultOf(await readMail(raw).catch((error: unknown) => error));
        if (fault) faults.push(`${fault} (FUZZ_SEED=${seed}) ${shown(raw)}`);
      });
    }
    expect(faults).toEqual([]);
  },
  limitFor(read),
);

test(
  `${received} mails are received, decided, and kept to the byte`,
  async () => {
    const faults: string[] = [];
    for (const { count, seed } of partsOf(received, 500)) {
      const drawn = fc.sample(mails, { numRuns: count, seed: seed + 1_000_000 });
      const byId = new Map<string, Buffer>();
      for (let at = 0; at < drawn.length; at += 10) {
        const group = drawn.slice(at, at + 10);
        const kept = await Promise.all(group.map((raw) => keepMail(raw, [arrival()])));
        for (const [n, ids] of kept.entries()) byId.set(String(ids[0]), group[n] ?? Buffer.alloc(0));
      }
      for (const row of await decide([...byId.keys()])) {
        const raw = byId.get(row.id) ?? Buffer.alloc(0);
        const fault = await faultOfRow(row, raw);
        if (fault) faults.push(`${fault} (FUZZ_SEED=${seed}) ${shown(raw)}`);
      }
    }
    expect(faults).toEqual([]);
  },
  limitFor(received * 5),
);

/** Limits of the reader, told by their names; anything else means that the reader broke. */
const limits = ['too-deep', 'too-many-parts', 'header-too-large'];

function faultOf(outcome: unknown): string | null {
  if (outcome instanceof MailUnreadable)
    return limits.includes(outcome.code) ? null : `${outcome.code}: ${String(outcome.cause)}`;
  if (outcome instanceof Error) return String(outcome.stack);
  const { text, html, subject, reply, quoted } = outcome as ReadMail;
  const said = [text, html ?? '', subject, reply.text, reply.html ?? '', quoted.text, quoted.html ?? ''];
  if (said.some((one) => !one.isWellFormed() || one.includes('\0'))) return 'half a character or a NUL';
  return /<script|<iframe|\son\w+=[^>]*>/i.test(tagsOf(html ?? '')) ? 'HTML that acts' : null;
}

/** The tags alone; what stands in quotes is words. */
function tagsOf(html: string): string {
  return (html.match(/<[^>]*>/g) ?? []).join('').replace(/"[^"]*"/g, '""');
}

async function faultOfRow(row: LoggedMail, raw: Buffer): Promise<string | null> {
  if (row.fate === 'stored') return `still undecided after ${row.tries} tries`;
  if (row.fate === 'quarantined' && !limits.includes(row.reason ?? '')) return `quarantined: ${row.reason}`;
  const stored = await storage().get(row.fileKey);
  return sha256(stored) === sha256(raw) ? null : 'other bytes than came';
}

/** Decides mails as the job does; those that fail are tried as often as it tries them. */
async function decide(ids: string[]): Promise<LoggedMail[]> {
  const { workspaceId } = room;
  for (let round = 0; round < 3; round += 1)
    for (let at = 0; at < ids.length; at += 10)
      await processMails({ workspaceId, mailIds: ids.slice(at, at + 10) }, new Date());
  const mine = and(eq(incomingMails.workspaceId, workspaceId), inArray(incomingMails.id, ids));
  return room.read((tx) => tx.select().from(incomingMails).where(mine));
}

function arrival() {
  const { workspaceId, mailboxId, address } = room;
  return {
    ...{ workspaceId, mailboxId, way: 'smtp' as const, place: null, receivedAt: new Date(), reason: null },
    ...{ envelopeFrom: 'rina@honest.example', envelopeTo: [address], remoteAddress: '127.0.0.1', helo: 'x' },
  };
}

const shown = (raw: Buffer) => JSON.stringify(raw.toString('latin1').slice(0, 800));
