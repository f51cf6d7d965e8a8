import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { createWorkspace } from '../../server/domains/access/index.ts';
import { useDatabase } from '../harness/database.ts';
import { dovecotProgram, startDovecot } from '../harness/dovecot.ts';
import { boxOf, connectBox, layIn, mailsOf } from '../harness/imap-box.ts';
import { startIntakes } from '../harness/intake-process.ts';
import { differences, keepLedger, subjectsOf } from '../harness/ledger.ts';
import { deliver, letter, makeMailbox } from '../harness/mail-room.ts';
import { proxyTo, startDistant, urlOf } from '../harness/program-behind-proxy.ts';
import { faultIf, faultOnce } from './fault.ts';

const here = useDatabase();
/**
 * The outage, in milliseconds. In an ordinary run six seconds: the pools and the queue have backed off by then as after
 * five minutes.
 */
const outage = process.env.FAULT_SEEDS ? 300_000 : 6_000;

/**
 * What it does not show: five minutes, but in `npm run faults`; and a database that is silent instead of refusing, which is
 * F44.
 */
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

/**
 * Mail that waits at another server stays there, untouched, and is fetched when the database is back. What it does not
 * show: five minutes, but in `npm run faults`; and a server that is slow instead of gone, which is F44.
 */
faultIf(
  dovecotProgram,
  'F31',
  async (random, seed) => {
    const server = await startDovecot();
    onTestFinished(() => server.stop());
    const user = `down-${seed}`;
    const { id: workspaceId } = await createWorkspace({ name: `Toko ${seed}`, language: 'en' });
    const mailboxId = await makeMailbox(workspaceId, `${user}@honest.example`);
    await connectBox({ workspaceId, mailboxId }, { ...server, user });
    const proxy = await proxyTo(here, random);
    const url = urlOf(here, proxy.port);
    const [node] = await startIntakes(1, here, { fetches: true, reads: false, url });
    const fetched = async () => (await mailsOf({ workspaceId, mailboxId })).length;
    const person = await server.connect(user);
    const state = async () => (await boxOf({ workspaceId, mailboxId }))?.imapState;
    await expect.poll(state, { timeout: 20_000 }).toBe('working');
    await layIn(person, [{ subject: 'before' }]);
    await expect.poll(fetched, { timeout: 20_000 }).toBe(1);

    await proxy.refuse();
    await layIn(person, [{ subject: 'meanwhile 1' }, { subject: 'meanwhile 2' }]);
    await pause(3_000);
    expect(await fetched()).toBe(1);
    expect(node?.runs()).toBe(true);
    await proxy.admit();
    await expect.poll(fetched, { timeout: 30_000, interval: 100 }).toBe(3);
    const lock = await person.getMailboxLock('INBOX');
    const flags = (await person.fetchAll('1:*', { flags: true })).map((one) => [...(one.flags ?? [])]);
    lock.release();
    expect(flags.flat().filter((flag) => flag !== '\\Recent')).toEqual([]);
    await person.logout();
    await node?.kill();
  },
  'mail that waits elsewhere is fetched afterwards, and nothing was marked',
);
