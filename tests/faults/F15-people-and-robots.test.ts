import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import '../../server/rooms.ts';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { messages } from '../../server/domains/conversations/schema.ts';
import { events } from '../../server/platform/events/schema.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { fault } from './fault.ts';

const given = useDatabase({ work: true });
const count = 12;
const patience = { timeout: 20_000, interval: 50 };
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
  openOutgoing({ smtpUrl: null, home: given.home });
});
afterAll(() => room.close());

type Signs = { subject?: string; headers?: Record<string, string> };
/** What programs put into mails of people, and mails whose words only sound like a robot's. */
const ofPeople: [Signs, ...Signs[]] = [
  {},
  { headers: { 'Auto-Submitted': 'no' } },
  { headers: { 'Auto-Submitted': 'No (written by hand)' } },
  { headers: { 'X-Auto-Response-Suppress': 'DR, RN, NRN' } },
  { headers: { 'X-Autoreply': 'no' } },
  { headers: { Precedence: 'first-class' } },
  { headers: { 'X-Mailer': 'Mailing System 4' } },
  { subject: 'My automatic door does not reply' },
  { subject: 'I was out of the office when the parcel came' },
];
const ofRobots: [Signs, ...Signs[]] = [
  { headers: { 'Auto-Submitted': 'auto-generated' } },
  { headers: { 'Auto-Submitted': 'auto-replied (vacation)' } },
  { headers: { Precedence: 'bulk' } },
  { headers: { 'List-Id': '<news.shop.example>' } },
  { headers: { 'X-Auto-Response-Suppress': 'All' } },
  { subject: 'Automatic reply: Late parcel' },
  { subject: 'Balasan otomatis: Paket' },
];

fault('F15', async (random, seed) => {
  const people: string[] = [];
  const robots: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const isRobot = random.below(2) === 0;
    const from = `writer${at}of${seed}@honest.example`;
    (isRobot ? robots : people).push(from);
    const signs = random.oneOf(isRobot ? ofRobots : ofPeople);
    const raw = letter({ from, to: room.address, text: `Letter ${at} of seed ${seed}`, ...signs });
    expect(await room.deliver(raw, { from })).toBe(250);
  }
  const mails = (await room.decided(count * seed)).filter(({ from }) => from?.includes(`of${seed}@`));
  expect(mails).toHaveLength(count);
  const lost = mails.filter(({ fate }) => fate !== 'opened' && fate !== 'auto-reply');
  expect(lost).toEqual([]);
  const answers = mails.filter(({ fate }) => fate === 'auto-reply').map(({ from }) => from);
  expect(answers.filter((from) => people.includes(from ?? ''))).toEqual([]);
  // Everything that was written is kept as a message, whoever wrote it; only its answer is held back.
  const kept = mails.flatMap(({ storedMessageId }) => storedMessageId ?? []);
  const rows = await room.read((tx) => tx.select().from(messages).where(inArray(messages.id, kept)));
  expect(rows.filter(({ automatic }) => automatic)).toHaveLength(robots.length);
  expect(rows.filter(({ automatic }) => !automatic)).toHaveLength(people.length);
  await expect.poll(() => answered(seed), patience).toEqual(people.toSorted());
  await expect.poll(() => told('receipt.sent', 'receipt.withheld'), patience).toBe(count * seed);
  expect(await answered(seed)).toEqual(people.toSorted());
});

/** Who of this seed's writers was sent a receipt. */
async function answered(seed: number): Promise<string[]> {
  const receipts = and(eq(outgoingMails.workspaceId, room.workspaceId), eq(outgoingMails.kind, 'receipt'));
  const rows = await room.read((tx) => tx.select().from(outgoingMails).where(receipts));
  return rows
    .flatMap(({ recipients }) => recipients)
    .filter((to) => to.includes(`of${seed}@`))
    .sort();
}

async function told(...names: string[]): Promise<number> {
  const mine = and(eq(events.workspaceId, room.workspaceId), inArray(events.name, names));
  return (await room.read((tx) => tx.select({ id: events.id }).from(events).where(mine))).length;
}
