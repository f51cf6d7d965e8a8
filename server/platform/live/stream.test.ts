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
/**
 * The events about these teams, when all have come. Other test files run on the same server: their transactions
 * hold the line back for a moment, and let a cursor begin a little earlier.
 */
async function shown(cursor: string, ids: string[]) {
  const mine = async () => (await after(cursor)).filter((event) => ids.includes(event.subject.id));
  await expect.poll(async () => (await mine()).length, { timeout: 15_000 }).toBe(ids.length);
  return mine();
}

test('a new stream begins now: what happens afterwards comes', async () => {
  const cursor = await currentCursor(company.workspaceId);
  const { id } = await addTeam('Now');
  const [event] = await shown(cursor, [id]);
  expect(event).toMatchObject({ name: 'team.created', payload: { teamId: id }, actorId: company.sari.id });
});

test('an event that commits late is never passed over', async () => {
  const start = await currentCursor(company.workspaceId);
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  let late = '';
  const slow = inUnit(as(company.sari), async ({ context }) => {
    const { id } = await createTeam(context, { name: 'Late' });
    late = id;
    await held;
  });
  await expect.poll(() => late).not.toBe('');
  const { id: early } = await addTeam('Early');
  const before = await after(start);
  expect(before.some((event) => event.subject.id === early)).toBe(false);
  release();
  await slow;
  await shown(before.at(-1)?.cursor ?? start, [late, early]);
});

test('events come in the order of their cursors, page by page, each once', async () => {
  const cursor = await currentCursor(company.workspaceId);
  const ids: string[] = [];
  for (let at = 0; at < 12; at += 1) ids.push((await addTeam(`Row ${at}`)).id);
  const whole = await shown(cursor, ids);
  const paged = [];
  let from = cursor;
  for (let page = await after(from, 5); page.length > 0; page = await after(from, 5)) {
    paged.push(...page);
    from = page.at(-1)?.cursor ?? from;
  }
  const mine = paged.filter((event) => ids.includes(event.subject.id));
  expect(mine.map((event) => event.id)).toEqual(whole.map((event) => event.id));
  expect(mine.map((event) => event.subject.id)).toEqual(ids);
});

test('another company hears nothing of it', async () => {
  const cursor = await currentCursor(company.workspaceId);
  const { id } = await addTeam('Ours');
  await shown(cursor, [id]);
  const other = await makeCompany('Siam Parcel');
  expect(JSON.stringify(await eventsAfter(other.workspaceId, '0.0'))).not.toContain(id);
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
