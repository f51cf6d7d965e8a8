import { afterAll, beforeAll, expect } from 'vitest';
import '../../server/rooms.ts';
import { sendMail } from '../../server/domains/channels/email/sending/post/send-mail.ts';
import { queueReply } from '../../server/domains/channels/email/sending/reply/queue-reply.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { useDatabase } from '../harness/database.ts';
import { type FaultProxy, startFaultProxy } from '../harness/fault-proxy.ts';
import { type Mood, type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';
import { openTalk, type Talk } from '../harness/talk.ts';
import { faultSlow } from './fault.ts';
import type { Random } from './seeds.ts';

const given = useDatabase();
const replies = 4;
const hour = 3_600_000;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(() => sink.close());

faultSlow('F18', async (random, seed) => {
  sink.mails.length = 0;
  sink.hung = 0;
  const proxy = await startFaultProxy({ port: Number(new URL(sink.url).port) }, random);
  const way = openOutgoing({ smtpUrl: `smtp://127.0.0.1:${proxy.port}`, home: given.home });
  const talk = await openTalk();
  const mailIds: string[] = [];
  for (let at = 0; at < replies; at += 1) {
    const messageId = await talk.answer(`Reply ${at} of seed ${seed}`);
    mailIds.push((await queueReply(talk.context(), { messageId })) ?? '');
  }

  // One mail meets a server that never answers; the others pass it by.
  sink.mood = { does: 'hang' };
  const [stuck = '', ...others] = mailIds;
  const hanging = sendMail({ workspaceId: talk.workspaceId, mailId: stuck }, soon());
  await expect.poll(() => sink.hung, { timeout: 10_000 }).toBe(1);
  sink.mood = { does: 'accept' };
  const [free = '', ...rest] = others;
  await sendMail({ workspaceId: talk.workspaceId, mailId: free }, soon());
  expect(sink.mails).toHaveLength(1);
  proxy.cut();
  await hanging;

  // Six hours in which the server is full, hangs up after DATA, cuts the line, or is not there.
  const start = Date.now() + 2_000;
  let now = new Date(start);
  while (now.getTime() < start + 6 * hour) {
    await spoil(proxy, random);
    for (const mailId of rest) await sendMail({ workspaceId: talk.workspaceId, mailId }, now);
    const waiting = await waitingFor(talk);
    expect(waiting).toHaveLength(replies - 1);
    now = new Date(Math.max(now.getTime() + 1, ...waiting.map(({ sendAt }) => sendAt.getTime())));
  }
  await proxy.admit();
  proxy.weather.cutAfter = null;
  sink.mood = { does: 'accept' };
  now = new Date(Math.max(now.getTime(), ...(await waitingFor(talk)).map(({ sendAt }) => sendAt.getTime())));
  for (const mailId of mailIds) await sendMail({ workspaceId: talk.workspaceId, mailId }, now);
  expect((await talk.outbox()).map(({ state }) => state)).toEqual(mailIds.map(() => 'sent'));
  const ids = sink.mails.map(({ raw }) => /^Message-ID:\s*(\S+)/im.exec(raw)?.[1]);
  expect(ids).toHaveLength(replies);
  expect(new Set(ids).size).toBe(replies);
  way.close();
});

const soon = () => new Date(Date.now() + 1_000);
const waitingFor = async (talk: Talk) => (await talk.outbox()).filter(({ state }) => state === 'waiting');

async function spoil(proxy: FaultProxy, random: Random): Promise<void> {
  const busy: Mood = { does: 'answer', code: random.oneOf([451, 452, 421]), words: 'Busy' };
  const way = random.oneOf(['busy', 'drop', 'cut', 'gone']);
  sink.mood = way === 'busy' ? busy : way === 'drop' ? { does: 'drop' } : { does: 'accept' };
  await (way === 'gone' ? proxy.refuse() : proxy.admit());
  proxy.weather.cutAfter = way === 'cut' ? 200 + random.below(400) : null;
}
