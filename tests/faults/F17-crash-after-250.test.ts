import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../server/rooms.ts';
import { queueReply } from '../../server/domains/channels/email/sending/reply/queue-reply.ts';
import { useDatabase } from '../harness/database.ts';
import { type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';
import { openTalk, type Talk } from '../harness/talk.ts';

/**
 * F17: a sender is killed somewhere between the server's 250 and its own commit. Nothing may be lost, and what is
 * sent twice must carry one Message-ID, so that the receiver merges it.
 */
const seeds = Number(process.env.FAULT_SEEDS ?? 3);
const given = useDatabase();
let sink: SmtpSink;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await sink.close();
});

/** A sender of its own: a process with the same database, the same home, and the outgoing server of the test. */
function startSender(talk: Talk, mailId: string): ChildProcess {
  const script = join(import.meta.dirname, '../harness/send-one-mail.ts');
  const told = { ...given, smtpUrl: sink.url, workspaceId: talk.workspaceId, mailId };
  const child = spawn(process.execPath, [script, JSON.stringify(told)], { stdio: 'ignore' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** A repeatable number from 0 to 1 for a seed. */
function chance(seed: number): number {
  const x = Math.sin(seed * 12.9898) * 43_758.5453;
  return x - Math.floor(x);
}

const seedsToRun = Array.from({ length: seeds }, (_, seed) => seed);
test.each(seedsToRun)(
  'seed %i: killed after the last byte, the reply is not lost and its Message-ID is one',
  async (seed) => {
    sink.mails.length = 0;
    const talk = await openTalk();
    const reply = await talk.answer(`Balasan ${seed}`);
    const mailId = (await queueReply(talk.context(), { messageId: reply })) ?? '';
    const first = startSender(talk, mailId);
    const dead = once(first, 'exit');
    const answerFirst = seed % 3 !== 0;
    sink.beforeAnswer = () => {
      const kill = () => first.kill('SIGKILL');
      if (answerFirst) setTimeout(kill, chance(seed) * 15);
      else kill();
    };
    await dead;
    sink.beforeAnswer = () => undefined;
    const afterCrash = (await talk.outbox())[0]?.state;
    expect(['waiting', 'sent']).toContain(afterCrash);
    if (afterCrash === 'waiting') await once(startSender(talk, mailId), 'exit');
    expect((await talk.outbox()).map((one) => [one.state, one.reason])).toEqual([['sent', null]]);
    expect((await talk.message(reply)).deliveryState).toBe('sent');
    const ids = sink.mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail.raw)?.[1]);
    expect(ids.length).toBeGreaterThanOrEqual(1);
    expect(ids.length).toBeLessThanOrEqual(2);
    expect(new Set(ids).size).toBe(1);
    expect(new Set(sink.mails.map((mail) => mail.raw)).size).toBe(1);
  },
  60_000,
);
