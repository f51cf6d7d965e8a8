import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { inUnit } from '../../platform/command.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { maySee, writeReply } from '../conversations/index.ts';
import { createTeam } from '../team/index.ts';
import { fieldAmong } from './fields/condition.ts';
import { requestFieldValues } from './fields/schema.ts';
import { countRequests, createView, listRequests } from './index.ts';
import { carriesAnyOf } from './labels/condition.ts';
import { requestLabels } from './labels/schema.ts';
import { requests } from './schema.ts';
import { removeView } from './views/keep-view.ts';

useDatabase();
let company: Company;
let hiddenTeamId = '';
beforeAll(async () => {
  company = await makeCompany();
  ({ id: hiddenTeamId } = await createTeam(company.asSystem, { name: 'Hukum', isPrivate: true }));
  for (let at = 0; at < 36; at += 1) await openFor(company.asSystem, { subject: `Permintaan ${at}` });
});

type Row = typeof requests.$inferSelect;
const rowsOf = () =>
  inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(requests).where(eq(requests.workspaceId, company.workspaceId)),
  );

const folders = fc.constantFrom('work', 'work', 'work', 'spam', 'trash');

/** Any state that a request can be in, as far as lists look at it. */
const state = () =>
  fc.record({
    status: fc.constantFrom('open' as const, 'waiting' as const, 'solved' as const, 'closed' as const),
    folder: folders as fc.Arbitrary<'work' | 'spam' | 'trash'>,
    assigneeId: fc.constantFrom(company.adi.id, company.nok.id, null),
    teamId: fc.constantFrom(company.teamId, hiddenTeamId, null),
    priority: fc.constantFrom('low' as const, 'normal' as const, 'urgent' as const),
    labels: fc.constantFrom<string[]>([], ['vip'], ['vip', 'ongkir']),
    channel: fc.constantFrom('email', 'line'),
    language: fc.constantFrom('th', 'id', null),
    fields: fc.constantFrom<Record<string, unknown>>(
      {},
      { size: 'xl', pieces: 5 },
      { size: ['xl', 's'] },
      { gift: true },
    ),
    snoozedUntil: fc.constantFrom(null, null, new Date('2027-01-01T00:00:00.000Z')),
    nextDueAt: fc.constantFrom(null, monday, new Date(monday.getTime() + 1000)),
    customerValueMinor: fc.constantFrom(null, 0, 5_000_000_000_000),
    customerWroteAt: fc.constantFrom(null, monday, new Date(monday.getTime() + 3)),
    customerSpokeLast: fc.boolean(),
    createdAt: fc.constantFrom(monday, new Date(monday.getTime() + 5), new Date(monday.getTime() + 10)),
    updatedAt: fc.constantFrom(monday, new Date(monday.getTime() + 7)),
  });

/** Gives every request some state, many of them with the same times. */
async function shuffle(seed: number): Promise<void> {
  const rows = await rowsOf();
  const states = fc.sample(state(), { numRuns: rows.length, seed });
  await inWorkspace(company.workspaceId, async (tx) => {
    for (const [at, next] of states.entries()) {
      const mine = and(eq(requests.workspaceId, company.workspaceId), eq(requests.id, rows[at]?.id ?? ''));
      await tx.update(requests).set(next).where(mine);
    }
  });
}

type Asked = Omit<Parameters<typeof listRequests>[1], 'limit' | 'cursor'>;

async function listAll(member: Member, asked: Asked, between?: () => Promise<void>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRequests(as(member), { ...asked, limit: 7, ...(cursor ? { cursor } : {}) });
    ids.push(...page.items.map((one) => one.id));
    cursor = page.nextCursor ?? undefined;
    if (between) await between();
  } while (cursor);
  return ids;
}

const isWork = (row: Row) => row.folder === 'work';
const questions: [string, Asked, (row: Row) => boolean][] = [
  ['open and awake', { status: 'open', snoozed: '0' }, (row) => row.status === 'open' && !row.snoozedUntil],
  ['open or waiting', { status: ['open', 'waiting'] }, (row) => ['open', 'waiting'].includes(row.status)],
  ['asleep', { snoozed: '1' }, (row) => row.snoozedUntil !== null],
  ['mine', { assignee: 'me' }, (row) => row.assigneeId === company.adi.id],
  ['nobody’s', { assignee: 'none' }, (row) => row.assigneeId === null],
  ['of my teams', { team: 'me' }, (row) => row.teamId === company.teamId],
  ['of no team', { team: 'none' }, (row) => row.teamId === null],
  ['with a label', { label: 'ongkir' }, (row) => row.labels.includes('ongkir')],
  ['with one of two labels', { label: ['ongkir', 'vip'] }, (row) => row.labels.length > 0],
  ['by a channel', { channel: 'line' }, (row) => row.channel === 'line'],
  ['by a channel that nobody used', { channel: 'telegram' }, () => false],
  [
    'in a language, urgent',
    { language: 'th', priority: 'urgent' },
    (row) => row.language === 'th' && row.priority === 'urgent',
  ],
  ['of a brand that has none', { brand: crypto.randomUUID() }, () => false],
  ['with a value of a field, or one of several', { 'field.size': 'xl' }, (row) => 'size' in row.fields],
  ['with a number in a field', { 'field.pieces': '5.0' }, (row) => row.fields.pieces === 5],
  [
    'with yes in a field, solved',
    { 'field.gift': 'true', status: 'solved' },
    (row) => row.fields.gift === true && row.status === 'solved',
  ],
  ['with a value that nobody has', { 'field.size': 'xxl' }, () => false],
  ['with a field of a huge number', { 'field.pieces': '9'.repeat(30) }, () => false],
  ['with a label that nobody carries', { label: 'nosuch' }, () => false],
  [
    'with a label, open',
    { label: 'vip', status: 'open' },
    (row) => row.status === 'open' && row.labels.includes('vip'),
  ],
  ['urgent', { priority: 'urgent' }, (row) => row.priority === 'urgent'],
  ['of Rina', { customer: 'Rina@honest.example' }, () => true],
  ['of a stranger', { customer: 'nobody@else.example' }, () => false],
  [
    'opened in a span',
    { openedFrom: '2026-11-23T02:00:00.005Z', openedTo: '2026-11-23T02:00:00.010Z' },
    (row) => row.createdAt.getTime() === monday.getTime() + 5,
  ],
  [
    'urgent or labelled or nobody’s, in any folder of work',
    { 'any.priority': 'urgent', 'any.label': 'ongkir', 'any.assignee': 'none' },
    (row) => row.priority === 'urgent' || row.labels.includes('ongkir') || !row.assigneeId,
  ],
  [
    'open, and late or mine or not of my team',
    { status: 'open', 'any.due': 'late', 'any.assignee': 'me', 'any.notTeam': 'me' },
    (row) => row.status === 'open' && (isLate(row) || isAdis(row) || row.teamId !== company.teamId),
  ],
  [
    'solved or asleep, and vip',
    { label: 'vip', 'any.status': ['solved', 'closed'], 'any.snoozed': '1' },
    (row) =>
      row.labels.includes('vip') && (['solved', 'closed'].includes(row.status) || row.snoozedUntil !== null),
  ],
  ['of one thing in the group', { 'any.priority': ['low', 'urgent'] }, (row) => row.priority !== 'normal'],
  ['neither asleep nor named', { snoozed: '0', mentioned: '0' }, (row) => row.snoozedUntil === null],
];
const isLate = ({ nextDueAt }: Row) => nextDueAt !== null && nextDueAt <= monday;
const isAdis = ({ assigneeId }: Row) => assigneeId === company.adi.id;

test.each(questions)('the list of what is %s is exactly that', async (_name, asked, fits) => {
  await shuffle(_name.length);
  const adi = { ...company.adi, hiddenTeamIds: [hiddenTeamId] };
  const expected = (await rowsOf()).filter((row) => isWork(row) && fits(row) && maySee(adi, row));
  const ids = expected.map((row) => row.id).sort();
  expect((await listAll(adi, asked)).sort()).toEqual(ids);
  const filters = asked as Parameters<typeof createView>[1]['filters'];
  const { id } = await createView(as(adi), { name: _name, filters, sort: '-priority' });
  expect((await listAll(adi, { view: id })).sort()).toEqual(ids);
  expect((await countRequests(as(adi), {})).views).toEqual({ [id]: ids.length });
  await removeView(as(adi), { viewId: id });
});

test('the rows of labels follow what is written, and a label of many is found by walking', async () => {
  await shuffle(7);
  const rows = await rowsOf();
  const carried = rows.flatMap(({ id, labels }) => labels.map((label) => `${label} ${id}`));
  await inWorkspace(company.workspaceId, async (tx) => {
    const kept = await tx.select().from(requestLabels);
    expect(kept.map(({ label, requestId }) => `${label} ${requestId}`).sort()).toEqual(carried.sort());
  });
  const found = await inUnit(as(company.sari), async (run) => {
    const walking = await carriesAnyOf(run, ['vip', 'ongkir'], 1);
    return run.tx.select({ id: requests.id }).from(requests).where(walking);
  });
  expect(found.length).toBe(rows.filter(({ labels }) => labels.length > 0).length);
});

test('the rows of field values follow what is written, and a value of many is found by walking', async () => {
  await shuffle(11);
  const rows = await rowsOf();
  const written = rows.flatMap(({ id, fields }) =>
    Object.entries(fields).flatMap(([key, value]) => [value].flat().map((one) => `${key} ${one} ${id}`)),
  );
  await inWorkspace(company.workspaceId, async (tx) => {
    const kept = await tx.select().from(requestFieldValues);
    expect(kept.map((one) => `${one.field} ${one.value} ${one.requestId}`).sort()).toEqual(written.sort());
  });
  const found = await inUnit(as(company.sari), async (run) => {
    const walking = await fieldAmong(run, 'size', ['xl'], 1);
    return run.tx.select({ id: requests.id }).from(requests).where(walking);
  });
  expect(found.length).toBe(rows.filter(({ fields }) => 'size' in fields).length);
});

const urgency = ['urgent', 'high', 'normal', 'low'];

test.each(['spam', 'trashed'] as const)('the folder %s is a list of its own', async (folder) => {
  await shuffle(3);
  const expected = (await rowsOf()).filter((row) => row.folder === folder.replace('ed', ''));
  expect((await listAll(company.sari, { [folder]: '1' })).sort()).toEqual(
    expected.map((row) => row.id).sort(),
  );
});

test.each([
  ['-createdAt', (row: Row) => -row.createdAt.getTime()],
  ['-updatedAt', (row: Row) => -row.updatedAt.getTime()],
  ['createdAt', (row: Row) => row.createdAt.getTime()],
  ['nextDueAt', (row: Row) => row.nextDueAt?.getTime() ?? Number.POSITIVE_INFINITY],
  ['customerWroteAt', (row: Row) => (row.customerWroteAt ?? row.createdAt).getTime()],
  ['-customerWroteAt', (row: Row) => -(row.customerWroteAt ?? row.createdAt).getTime()],
  ['-customerValue', (row: Row) => -(row.customerValueMinor ?? -1)],
  ['-priority', (row: Row) => urgency.indexOf(row.priority) * 1e15 + row.createdAt.getTime()],
] as const)('by %s every request comes once and in order, while new ones arrive', async (sort, key) => {
  await shuffle(sort.length);
  const before = (await rowsOf()).filter(isWork);
  const arrive = async () =>
    void (await openFor({ ...company.asSystem, now: new Date(monday.getTime() + 99_999) }));
  // Everything fits one of the two, and some both: pages are cut from several arms.
  const any = { 'any.snoozed': '0', 'any.notPriority': 'urgent', 'any.priority': 'urgent' } as const;
  const ids = await listAll(company.sari, { sort, ...any }, arrive);
  expect(await listAll(company.sari, { sort })).toEqual(expect.arrayContaining(ids));
  const seen = ids.filter((id) => before.some((row) => row.id === id));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...seen].sort()).toEqual(before.map((row) => row.id).sort());
  const keys = seen.map((id) => key(before.find((row) => row.id === id) as Row));
  expect(keys).toEqual([...keys].sort((a, b) => (a === b ? 0 : a - b)));
});

test.each([1, 2, 3])('counts are the lengths of the lists, in any state (%i)', async (seed) => {
  await shuffle(seed * 100);
  const [, second] = await rowsOf();
  const conversationId = second?.conversationId ?? '';
  const note = { conversationId, body: '@Adi', kind: 'note' as const, mentions: [company.adi.id] };
  await writeReply(as(company.sari), note);
  for (const member of [company.sari, { ...company.adi, hiddenTeamIds: [hiddenTeamId] }]) {
    const counts = await countRequests(as(member), {});
    const size = async (asked: Asked) => (await listAll(member, asked)).length;
    expect(counts).toMatchObject({
      open: await size({ status: 'open', snoozed: '0' }),
      waiting: await size({ status: 'waiting', snoozed: '0' }),
      mine: await size({ status: 'open', snoozed: '0', assignee: 'me' }),
      unassigned: await size({ status: 'open', snoozed: '0', assignee: 'none' }),
      snoozed: await size({ status: ['open', 'waiting'], snoozed: '1' }),
      mentions: await size({ status: ['open', 'waiting'], mentioned: '1' }),
      spam: await size({ spam: '1' }),
      trash: await size({ trashed: '1' }),
    });
    expect(counts.teams[company.teamId] ?? 0).toBe(
      await size({ status: 'open', snoozed: '0', team: company.teamId }),
    );
  }
});

test('a cursor of another order, or of nobody, is refused', async () => {
  for (const sort of ['-createdAt', '-priority'] as const)
    for (const cursor of ['x', 'WyJhIiwiYiJd', 'bnVsbA', 'WyIxIiwiMjAyNi0xMS0yM1QwMjowMDowMC4wMDBaIiwieCJd'])
      await expect(listRequests(as(company.sari), { sort, cursor })).rejects.toMatchObject({
        code: 'cursor-invalid',
      });
});
