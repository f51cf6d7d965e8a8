import { expect } from 'vitest';
import { useDatabase } from '../harness/database.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { deliver, letter } from '../harness/mail-room.ts';
import { startDistant } from '../harness/program-behind-proxy.ts';
import { faultOnce } from './fault.ts';

const here = useDatabase();
/**
 * The outage, in milliseconds. In an ordinary run six seconds: the pools and the queue have backed off by then as after
 * five minutes.
 */
const outage = process.env.FAULT_SEEDS ? 300_000 : 6_000;

faultOnce(
  'F31',
  async (random) => {
    const { program, proxy, call, address } = await startDistant(here, random);
    const smtp = await program.smtpPort();
    const mail = (subject: string) =>
      deliver(smtp, letter({ subject, messageId: `<${subject}@honest.example>` }), {
        to: ['support@localhost'],
      });
    const ready = async () => (await fetch(`${address}/health/ready`)).status;
    const ledger = keepLedger(call, 'Letter');
    expect((await ledger.open('before')).status).toBe(201);
    expect(await mail('mail-before')).toBe(250);

    await proxy.refuse();
    const back = Date.now() + outage;
    const load = ledger.load(3);
    await expect.poll(ready, { timeout: 10_000 }).toBe(503);
    const down = ledger.entries.length;
    const codes = new Set<number>();
    while (Date.now() < back) codes.add(await mail('mail-meanwhile'));
    expect([...codes].every((code) => code >= 400 && code < 500)).toBe(true);
    await load.end();
    const meanwhile = ledger.entries.slice(down);
    expect(meanwhile.length).toBeGreaterThan(0);
    expect(meanwhile.filter(({ status, retryAfter }) => status !== 503 || retryAfter === null)).toEqual([]);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);

    await proxy.admit();
    await expect.poll(ready, { timeout: 30_000, interval: 100 }).toBe(200);
    expect(await mail('mail-meanwhile')).toBe(250);
    expect((await ledger.open('after')).status).toBe(201);
    const acknowledged = [...ledger.acknowledged(), 'mail-before', 'mail-meanwhile'];
    const state = async () => differences(acknowledged, await subjectsOf(call));
    await expect.poll(state, { timeout: 30_000, interval: 250 }).toEqual({ lost: [], doubled: [] });
    expect(program.process.exitCode).toBeNull();
    expect(program.said()).not.toContain('Sapa could not');
  },
  '',
  outage,
);
