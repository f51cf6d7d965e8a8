import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { useDatabase } from '../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../tests/harness/people.ts';
import { openFor } from '../../tests/harness/requests.ts';
import { tokens } from '../domains/access/schema.ts';
import { endRestriction, restrictCustomer } from '../domains/customers/index.ts';
import { createTeam } from '../domains/team/index.ts';
import { members } from '../domains/team/schema.ts';
import { newId, sha256 } from '../kernel/ids.ts';
import { inUnit } from '../platform/command.ts';
import { inWorkspace } from '../platform/database/transaction.ts';
import { passLive } from '../platform/live/bell.ts';
import { currentCursor, startLive, stopLive } from '../platform/live/stream.ts';
import { follow } from './follow.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await startLive();
});
afterAll(() => stopLive());

const patience = { timeout: 15_000 };

/** One open stream: what it has heard so far, and whether it has ended. */
type Ear = { heard(): Heard[]; ended(): boolean; close(): Promise<void> };
type Heard = { event: string; id: string | null; data: { subject?: { id: string }; requestId?: string } };

async function listenIn(token: string, after?: string): Promise<Ear> {
  const authorization = `Bearer ${token}`;
  const headers = { authorization, ...(after ? { 'last-event-id': after } : {}) };
  const answer = await doors.app.request('/api/v1/live', { headers });
  expect(answer.status).toBe(200);
  const reader = answer.body?.getReader();
  let text = '';
  let over = false;
  const read = async () => {
    const part = await reader?.read();
    text += Buffer.from(part?.value ?? []).toString();
    if (part?.done === false) return read();
    over = true;
  };
  read().catch(() => undefined);
  const close = async () => reader?.cancel();
  onTestFinished(() => close().then(() => undefined));
  await expect.poll(() => text, patience).toContain('hello');
  return { heard: () => parse(text), ended: () => over, close };
}

function parse(text: string): Heard[] {
  const field = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
  return text
    .split('\n\n')
    .slice(0, -1)
    .map((block) => ({
      event: field(block, 'event') ?? '',
      id: field(block, 'id'),
      data: JSON.parse(field(block, 'data') ?? '{}'),
    }));
}

const addTeam = async (name: string) => (await createTeam(as(company.sari), { name })).id;
const about = (ear: Ear, ids: string[]) =>
  ear.heard().filter(({ data }) => ids.includes(data.subject?.id ?? ''));
const subjects = (ear: Ear, ids: string[]) => about(ear, ids).map(({ data }) => data.subject?.id);

test('events come in order, and after a break the stream goes on without gap or repetition', async () => {
  const token = await makeToken(company, '*');
  const ear = await listenIn(token);
  const ids = [await addTeam('Satu'), await addTeam('Dua'), await addTeam('Tiga')];
  await expect.poll(() => subjects(ear, ids), patience).toEqual(ids);
  await ear.close();
  const second = about(ear, ids)[1]?.id ?? '';
  const missed = await addTeam('Empat');
  const again = await listenIn(token, second);
  const now = await addTeam('Lima');
  const rest = [ids[2], missed, now];
  await expect.poll(() => subjects(again, [...ids, missed, now]), patience).toEqual(rest);
});

test('a revoked token loses its stream, also while bells never rest', async () => {
  const secret = await makeToken(company, '*');
  const ear = await listenIn(secret);
  const mine = eq(tokens.hash, sha256(secret));
  await inWorkspace(company.workspaceId, (tx) =>
    tx.update(tokens).set({ revokedAt: new Date() }).where(mine),
  );
  const data = { requestId: company.teamId };
  const ring = setInterval(() => passLive({ workspaceId: company.workspaceId, name: 'presence', data }), 200);
  onTestFinished(() => clearInterval(ring));
  await expect.poll(() => ear.ended(), patience).toBe(true);
});

test('a disabled member loses the stream', async () => {
  const stream = { aborted: false, onAbort: () => undefined, writeSSE: async () => undefined };
  const cursor = await currentCursor(company.workspaceId);
  const mine = eq(members.id, company.lek.id);
  const following = follow(stream as unknown as Parameters<typeof follow>[0], company.lek, {
    start: cursor,
    session: null,
  });
  await inWorkspace(company.workspaceId, (tx) =>
    tx.update(members).set({ disabledAt: new Date() }).where(mine),
  );
  await following;
});

test('an open stream falls silent about a customer from the moment their data is only stored, and speaks again after', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'silent@honest.example' });
  const ear = await listenIn(await makeToken(company, 'requests:read', 'customers:read'));
  const write = () => openFor(as(company.sari, new Date()), { from: 'silent@honest.example' });
  const isHeard = (id: string) => ear.heard().some(({ data }) => data.subject?.id === id);
  const until = async (name: string) => {
    const id = await addTeam(`${name} ${newId()}`);
    await expect.poll(() => subjects(ear, [id]), patience).toEqual([id]);
  };
  const before = await write();
  await expect.poll(() => isHeard(before.requestId), patience).toBe(true);
  await restrictCustomer(as(company.sari, new Date()), { customerId, reason: 'Meminta pembatasan' });
  // The stream asks anew who listens a few seconds after the last time: what came before that is not judged here.
  await expect
    .poll(
      async () => {
        const { requestId: next } = await write();
        await until('Penanda');
        return isHeard(next);
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe(false);
  const { requestId: hidden } = await write();
  await until('Penanda lagi');
  expect(isHeard(hidden)).toBe(false);
  await endRestriction(as(company.sari, new Date()), { customerId });
  await expect
    .poll(
      async () => {
        const { requestId: next } = await write();
        await until('Penanda akhir');
        return isHeard(next);
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe(true);
});

test('who looks at a request passes by and is never an event', async () => {
  const { requestId } = await openFor(company.asSystem);
  const ear = await listenIn(await makeToken(company, '*'));
  const data = { requestId, memberId: company.adi.id, typing: true };
  passLive({ workspaceId: company.workspaceId, name: 'presence', data });
  const seen = () => ear.heard().filter(({ event }) => event === 'presence');
  await expect.poll(seen, patience).toEqual([{ event: 'presence', id: null, data }]);
});

test('that it rings is heard while an older transaction still runs, and once more in its place', async () => {
  const ear = await listenIn(await makeToken(company, '*'));
  let release: () => void = () => undefined;
  let isHeld: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  const holding = new Promise<void>((done) => {
    isHeld = done;
  });
  const slow = inUnit(as(company.sari), async ({ context }) => {
    await createTeam(context, { name: 'Slow' });
    isHeld();
    await held;
  });
  await holding;
  const subject = { type: 'call', id: newId() };
  const payload = { callId: subject.id, memberId: company.adi.id, customerId: null };
  await inUnit(as(company.sari), async ({ announce }) => announce('call.rang', subject, payload));
  const rung = () => about(ear, [subject.id]).map(({ id, data }) => ({ hasPlace: id !== null, data }));
  await expect.poll(rung, patience).toMatchObject([{ hasPlace: false, data: { subject, payload } }]);
  release();
  await slow;
  await expect.poll(() => rung().map(({ hasPlace }) => hasPlace), patience).toEqual([false, true]);
});
