import { and, eq } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect } from 'vitest';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { trustProxies } from '../../server/front-door/client-address.ts';
import { markOfTime } from '../../server/front-door/help-centre/asking/ask-guard.ts';
import type { Tx } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { events } from '../../server/platform/events/schema.ts';
import { storage } from '../../server/platform/storage.ts';
import { type ChatRoom, openChatRoom } from '../harness/channels/chat-room.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken } from '../harness/http.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { attack } from './attack.ts';

useDatabase({ work: true });
const victim = 'victim@honest.example';
const bait = 'Your account at evil.example is locked';
let room: ChatRoom;
let token = '';
beforeAll(async () => {
  room = await openChatRoom();
  await makeMailbox(room.workspaceId, 'support@toko-rina.example');
  token = await makeToken(room, 'requests:write', 'conversations:write', 'customers:write');
  trustProxies(['127.0.0.1']);
});
afterAll(() => trustProxies([]));

const readRows = <T>(work: (tx: Tx) => Promise<T>) => inWorkspace(room.workspaceId, work, { readOnly: true });

/** A thousand of them where all is played, a fifth in an ordinary run; from two hundred addresses of the net. */
const many = process.env.REQUIRE_ALL ? { form: 850, api: 100, chat: 50 } : { form: 150, api: 40, chat: 10 };
const from = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n % 200}` });
const inTens = async (count: number, once: (n: number) => Promise<unknown>) => {
  for (let at = 0; at < count; at += 10)
    await Promise.all(Array.from({ length: 10 }, (_, n) => once(at + n)));
};
const counted = async (name: string) =>
  (
    await readRows((tx) =>
      tx
        .select({ id: events.id })
        .from(events)
        .where(and(eq(events.workspaceId, room.workspaceId), eq(events.name, name))),
    )
  ).length;

async function mailsToVictim() {
  const rows = await readRows((tx) => tx.select().from(outgoingMails));
  const mine = rows.filter(({ recipients }) => recipients.includes(victim));
  return Promise.all(mine.map(async ({ fileKey }) => String((await read(fileKey)).toString())));
}
const read = async (key: string | null) => (key ? storage().get(key) : Buffer.alloc(0));

attack(
  'S03',
  async () => {
    const seen = await markOfTime(new Date(Date.now() - 30_000));
    const statuses = new Map<string, number>();
    const note = (way: string, status: number) => {
      const key = `${way} ${status}`;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
    };
    await inTens(many.form, async (n) => {
      const fields = { name: bait, email: victim, subject: `${bait} ${n}`, words: bait, seen };
      const given = { body: new URLSearchParams(fields), headers: from(n) };
      note('form', (await room.doors.call('POST', '/help/toko-rina/id/ask', given)).status);
    });
    await inTens(many.api, async (n) => {
      const customer = { email: victim, name: bait };
      const json = { subject: bait, body: bait, customer, notify: true };
      note(
        'api',
        (await room.doors.call('POST', '/api/v1/requests', { token, json, headers: from(n) })).status,
      );
    });
    await inTens(many.chat, async (n) => {
      const browser = room.browse();
      const headers = from(n);
      browser.token = String((await browser.call('POST', '/sessions', { headers })).json.token);
      await browser.say(bait, { about: { email: victim, name: bait } });
      note('chat', (await browser.call('POST', '/transcripts', { headers, json: { email: victim } })).status);
    });
    // Each way let somebody in, and the form let nobody in who asked without end in one stranger's name.
    expect(statuses.get('form 303')).toBeLessThanOrEqual(10);
    expect([statuses.get('api 201'), statuses.get('chat 204')]).toEqual([many.api, expect.any(Number)]);
    const thoughtAbout = async () => (await counted('receipt.sent')) + (await counted('receipt.withheld'));
    const limit = { timeout: 60_000, interval: 100 };
    await expect.poll(thoughtAbout, limit).toBeGreaterThanOrEqual(many.api + (statuses.get('form 303') ?? 0));
    const mails = await mailsToVictim();
    expect(mails).toHaveLength(1);
    const { subject, text, html, to } = await simpleParser(mails[0] ?? '');
    expect(JSON.stringify([subject, text, html, to])).not.toMatch(/evil|locked/i);
    // What was not sent is counted, so that people can see it.
    expect(await counted('receipt.withheld')).toBeGreaterThanOrEqual(many.api - 1);
  },
  '',
  180_000,
);
