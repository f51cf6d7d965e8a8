import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { createTeam } from '../../domains/team/index.ts';
import { inUnit } from '../command.ts';
import { currentCursor, eventsAfter, isCursor } from './stream.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const addTeam = (name: string) => createTeam(as(company.sari), { name });
const after = (cursor: string, limit?: number) => eventsAfter(company.workspaceId, cursor, limit);
/** Other test files run on the same server: their transactions, too, hold the line back for a moment. */
const shown = async (cursor: string, count: number) => {
  await expect.poll(async () => (await after(cursor)).length, { timeout: 15_000 }).toBe(count);
  return after(cursor);
};

test('a new stream begins now: only what happens afterwards comes', async () => {
  const cursor = await currentCursor(company.workspaceId);
  const { id } = await addTeam('Now');
  const [event] = await shown(cursor, 1);
  expect(event).toMatchObject({ name: 'team.created', payload: { teamId: id }, actorId: company.sari.id });
});

test('an event that commits late is never passed over', async () => {
  const cursor = await currentCursor(company.workspaceId);
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  let began = false;
  const late = inUnit(as(company.sari), async ({ context }) => {
    await createTeam(context, { name: 'Late' });
    began = true;
    await held;
  });
  await expect.poll(() => began).toBe(true);
  await addTeam('Early');
  const before = await after(cursor);
  expect(before).toEqual([]);
  release();
  await late;
  const events = await shown(before.at(-1)?.cursor ?? cursor, 2);
  expect(new Set(events.map((event) => event.id)).size).toBe(2);
});

test('events come in the order of their cursors, page by page, each once', async () => {
  const cursor = await currentCursor(company.workspaceId);
  for (let at = 0; at < 12; at += 1) await addTeam(`Row ${at}`);
  const whole = await shown(cursor, 12);
  const paged = [];
  let from = cursor;
  for (let page = await after(from, 5); page.length > 0; page = await after(from, 5)) {
    paged.push(...page);
    from = page.at(-1)?.cursor ?? from;
  }
  expect(paged.map((event) => event.id)).toEqual(whole.map((event) => event.id));
});

test('another company hears nothing of it', async () => {
  const cursor = await currentCursor(company.workspaceId);
  await addTeam('Ours');
  await shown(cursor, 1);
  const other = await makeCompany('Siam Parcel');
  expect((await eventsAfter(other.workspaceId, cursor)).every((event) => event.name !== 'team.changed')).toBe(
    true,
  );
  expect(JSON.stringify(await eventsAfter(other.workspaceId, '0.0'))).not.toContain(company.teamId);
});

test.each([
  ['123.4', true],
  ['0.0', true],
  ['123', false],
  ['a.b', false],
  ['-1.2', false],
  ['99999999999999999999.1', false],
  ['1.99999999999999999999', false],
  ["1.1'; --", false],
  [undefined, false],
])('%j is a cursor of a stream: %s', (text, isOne) => {
  expect(isCursor(text)).toBe(isOne);
});
