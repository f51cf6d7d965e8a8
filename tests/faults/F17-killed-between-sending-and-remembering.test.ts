import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { programFlags } from '../../bin/prepare/flags.ts';
import '../../server/rooms.ts';
import { sendMail } from '../../server/domains/channels/email/sending/post/send-mail.ts';
import { queueReply } from '../../server/domains/channels/email/sending/reply/queue-reply.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { useDatabase } from '../harness/database.ts';
import { type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';
import { openTalk } from '../harness/talk.ts';
import { fault } from './fault.ts';

const given = useDatabase();
const running = new Set<ChildProcess>();
let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
  openOutgoing({ smtpUrl: sink.url, home: given.home });
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await sink.close();
});

/** How long after the server's yes the sender may live, in milliseconds: about what its commit takes. */
const window = 20;

fault('F17', async (random, seed) => {
  sink.mails.length = 0;
  const [sender, talk] = await Promise.all([startSender(), openTalk()]);
  const reply = await talk.answer(`Balasan ${seed}`);
  const mailId = (await queueReply(talk.context(), { messageId: reply })) ?? '';
  const beforeTheYes = random.below(3) === 0;
  sink.beforeAnswer = () => {
    if (beforeTheYes) sender.kill('SIGKILL');
    else setTimeout(() => sender.kill('SIGKILL'), random.below(window));
  };
  const dead = once(sender, 'exit');
  sender.send({ workspaceId: talk.workspaceId, mailId });
  await dead;
  sink.beforeAnswer = () => undefined;
  expect(['waiting', 'sent']).toContain((await talk.outbox())[0]?.state);
  await sendMail({ workspaceId: talk.workspaceId, mailId }, new Date(Date.now() + 5000));
  expect((await talk.outbox()).map((one) => one.state)).toEqual(['sent']);
  expect((await talk.message(reply)).deliveryState).toBe('sent');
  expect([1, 2]).toContain(sink.mails.length);
  const ids = sink.mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail.raw)?.[1]);
  expect(new Set(ids).size).toBe(1);
  expect(new Set(sink.mails.map((mail) => mail.raw)).size).toBe(1);
});

/** A sender of its own: a process with the same database and home, and the outgoing server of the test. */
async function startSender(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../harness/send-one-mail.ts');
  const child = spawn(
    process.execPath,
    [...programFlags, script, JSON.stringify({ ...given, smtpUrl: sink.url })],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  await once(child, 'message');
  return child;
}
