import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { newId } from '../../../kernel/ids.ts';
import { inUnit } from '../../../platform/command.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { conversations } from '../../conversations/schema.ts';
import { createOrganisation } from '../../customers/organisations/keep-organisation.ts';
import { customers } from '../../customers/schema.ts';
import { createTopic } from '../../knowledge/index.ts';
import { listRequests } from '../../requests/index.ts';
import { requests, solutions } from '../../requests/schema.ts';
import { createTeam } from '../../team/index.ts';
import { createProvider } from '../../team/providers/keep-provider.ts';
import { members } from '../../team/schema.ts';
import { runReport } from '../index.ts';
import { library } from '../library/library.ts';
import { listLibrary } from '../library/list-library.ts';
import { requestsBehind } from './rules/places.ts';
import { askReport } from './run.ts';
import type { ReportDefinition, ReportResult } from './shapes.ts';
import { tableOf } from './table.ts';

useDatabase();
const now = new Date('2026-11-26T05:00:00Z');
let company: Company;
let hiddenId = '';

type Story = {
  at: string;
  answered?: number;
  solved?: number;
  channel?: string;
  labels?: string[];
  teamId?: string | null;
  assigneeId?: string;
  topicId?: string;
};
/** Requests as they stood at the end of their story, in Jakarta (UTC+7); seconds count from their opening. */
beforeAll(async () => {
  company = await makeCompany('Toko Rina', now);
  const { workspaceId, teamId } = company;
  const sari = as(company.sari, now);
  const provider = await createProvider(sari, { name: 'Mitra', kind: 'third-party', teamIds: [teamId] });
  const { id: topicId } = await createTopic(sari, { names: { en: 'Parcels', th: 'พัสดุ' } });
  const { id: organisationId } = await createOrganisation(sari, { name: 'PT Batik' });
  const their = { teamId, assigneeId: company.nok.id };
  await inWorkspace(workspaceId, async (tx) => {
    await tx.update(members).set({ providerId: provider.id }).where(eq(members.id, company.nok.id));
  });
  ({ id: hiddenId } = await createTeam(company.asSystem, { name: 'Hukum', isPrivate: true }));
  await tell(workspaceId, organisationId, [
    { at: '2026-11-23T02:00:00Z', answered: 600, solved: 7200, teamId, labels: ['late', 'lost'] },
    { at: '2026-11-24T02:30:00Z', answered: 1200, solved: 3600, ...their, topicId, labels: ['late'] },
    { at: '2026-11-24T09:00:00Z', answered: 1800, channel: 'chat' },
    { at: '2026-11-25T03:00:00Z', channel: 'chat' },
    { at: '2026-11-25T03:00:00Z', answered: 60, solved: 120, teamId: hiddenId },
    { at: '2026-11-16T02:00:00Z', answered: 3600, solved: 7200, teamId },
    { at: '2026-11-17T02:00:00Z', answered: 7200, teamId },
  ]);
});

async function tell(workspaceId: string, organisationId: string, stories: Story[]): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    const [inside, outside] = [newId(), newId()];
    const born = { createdAt: new Date(0), updatedAt: new Date(0) };
    await tx.insert(customers).values([
      { workspaceId, id: inside, name: 'Rina', organisationId, ...born },
      { workspaceId, id: outside, name: 'Somchai', ...born },
    ]);
    for (const [index, { at, answered, solved, channel = 'email', ...rest }] of stories.entries()) {
      const createdAt = new Date(at);
      const after = (seconds?: number) => (seconds ? new Date(createdAt.getTime() + seconds * 1000) : null);
      const times = { createdAt, updatedAt: createdAt, lastMessageAt: createdAt };
      const customerId = index % 2 ? inside : outside;
      const about = { workspaceId, channel, customerId, subject: `Paket ${index}` };
      const [conversationId, id, solvedAt] = [newId(), newId(), after(solved)];
      await tx.insert(conversations).values({ ...about, ...times, id: conversationId });
      await tx.insert(requests).values({
        ...{ ...about, ...times, ...rest, id, conversationId, number: index + 1, solvedAt },
        ...{ status: solved ? 'solved' : 'open', firstAnsweredAt: after(answered) },
      });
      if (solvedAt) await tx.insert(solutions).values({ workspaceId, id: newId(), requestId: id, solvedAt });
    }
  });
}

const asked = (more: Partial<ReportDefinition>): ReportDefinition => ({
  ...{ measures: ['requests.opened'], span: { last: 1, unit: 'week' }, step: 'none', split: null },
  ...{ filter: {}, compare: 'none', time: 'clock', picture: 'table', ...more },
});
const ask = (more: Partial<ReportDefinition>, who = company.sari, language: 'en' | 'id' | 'th' = 'en') =>
  askReport(as(who, now), { definition: asked(more), language });
const told = ({ rows }: ReportResult) =>
  rows.map(({ atName, name, cells }) => [atName, name, ...cells.map(({ value }) => value)]);

test('a week is counted by day in the zone of the company, beside the week before, and named for its reader', async () => {
  const report = await ask({ step: 'day', compare: 'before', picture: 'line' }, company.sari, 'id');
  expect(report).toMatchObject({ from: '2026-11-23', to: '2026-11-26', zone: 'Asia/Jakarta' });
  expect(report.compared).toEqual({ from: '2026-11-16', to: '2026-11-19' });
  expect(told(report)).toEqual([
    ['23 Nov', null, 1],
    ['24 Nov', null, 2],
    ['25 Nov', null, 2],
    ['26 Nov', null, 0],
  ]);
  expect(report.rows.map(({ cells }) => cells[0]?.before)).toEqual([1, 1, 0, 0]);
  expect(report.totals).toMatchObject([{ value: 5, before: 2 }]);
  expect(report.title).toMatch(/, per hari, minggu ini, dibandingkan dengan waktu sebelumnya$/);
});

test('values of a split have names, the commonest first and those without one last', async () => {
  const byTeam = await ask({ split: 'team', measures: ['first-answer'] });
  expect(told(byTeam).map(([, name, value]) => [name, value])).toEqual([
    ['Layanan', 900],
    ['Hukum', 60],
    ['without', 1800],
  ]);
  expect(told(await ask({ split: 'channel', filter: { team: [''] } }))).toEqual([[null, 'Chat', 2]]);
  expect(told(await ask({ split: 'weekday' }, company.sari, 'th')).map(([, name]) => name)).toEqual([
    ...['วันจันทร์', 'วันอังคาร', 'วันพุธ'],
  ]);
  expect(byTeam.notes).toContain(
    'Of those that came in this time 1 still wait and are in no median; the curve of waiting counts them in.',
  );
  const labels = await ask({ split: 'label' });
  expect(told(labels).map(([, name, value]) => [name, value])).toEqual([
    ['late', 2],
    ['lost', 1],
    ['without', 3],
  ]);
  expect(labels.notes.join()).toContain('counts under each');
});

test('a map of the week has the hours of each weekday', async () => {
  const heat = await ask({ split: 'weekday', picture: 'heat' });
  expect(heat.rows).toHaveLength(3 * 24);
  const busy = heat.rows.filter(({ cells: [cell] }) => cell?.value);
  expect(busy.map(({ atName, name, cells: [cell] }) => [atName, name, cell?.value])).toEqual([
    ['09:00', 'Monday', 1],
    ['09:00', 'Tuesday', 1],
    ['10:00', 'Wednesday', 2],
    ['16:00', 'Tuesday', 1],
  ]);
});

test('whoever still waits is counted in: the curve of five, by hand', async () => {
  const { curves, notes } = await ask({ measures: ['first-answer'], picture: 'survival' });
  // Answered after 60, 600, 1200 and 1800 seconds; one waits since 26 hours.
  expect(curves[0]?.points.map(({ seconds, waiting }) => [seconds, Math.round(waiting * 100)])).toEqual([
    [0, 100],
    [60, 80],
    [600, 60],
    [1200, 40],
    [1800, 20],
  ]);
  expect([curves[0]?.medianSeconds, notes.join()]).toEqual([1200, expect.stringContaining('still wait')]);
  const byChannel = await ask({ measures: ['first-answer'], picture: 'survival', split: 'channel' });
  expect(byChannel.curves.map(({ name, medianSeconds }) => [name, medianSeconds])).toEqual([
    ['Mail', 600],
    ['Chat', 1800],
  ]);
});

test('behind each figure the list shows exactly those that were counted', async () => {
  const drills = {
    'requests.opened': 'opened',
    'first-answer': 'answered',
    'requests.solved': 'solved',
  } as const;
  for (const [measure, drill] of Object.entries(drills))
    for (const split of [
      'team',
      'channel',
      'label',
      'weekday',
      'hour',
      'priority',
      'provider',
      'topic',
      'organisation',
      'brand',
      'language',
      'group',
    ] as const)
      for (const step of ['none', 'day'] as const) {
        const report = await ask({ measures: [measure], split, step });
        for (const { at, key, cells } of report.rows) {
          const question = requestsBehind(report.definition, report, { key: measure, drill }, { at, key });
          const page = await listRequests(as(company.sari, now), { limit: 50, ...question });
          expect([measure, split, at, key, page.items.length]).toEqual([
            measure,
            split,
            at,
            key,
            cells[0]?.n,
          ]);
        }
      }
  const { totals, ...backlog } = await ask({ measures: ['backlog'] });
  const open = requestsBehind(backlog.definition, backlog, { key: 'backlog', drill: 'waiting' });
  expect((await listRequests(as(company.sari, now), { limit: 50, ...open })).items).toHaveLength(
    totals[0]?.value ?? 0,
  );
});

test('who may not see a team’s requests does not count them, and is told so', async () => {
  const adi = { ...company.adi, hiddenTeamIds: [hiddenId] };
  const report = await ask({ split: 'team' }, adi);
  expect(told(report).map(([, name]) => name)).toEqual(['Layanan', 'without']);
  expect(report.totals[0]?.value).toBe(4);
  expect(report.notes).toContain('Only what you may see is counted.');
  const curve = await ask({ measures: ['first-answer'], picture: 'survival' }, adi);
  expect(curve.curves[0]?.points).toHaveLength(4);
});

test('figures of people are theirs: a colleague reads their own, and whoever leads reads others side by side', async () => {
  const { adi, dewi, nok } = company;
  const mine = { measures: ['first-answer'], filter: { member: [nok.id] } };
  expect((await ask(mine, nok)).totals[0]?.value).toBe(1200);
  expect((await ask({ ...mine, split: 'member' }, nok)).rows).toHaveLength(1);
  for (const more of [mine, { ...mine, filter: {}, split: 'member' as const }])
    await expect(ask(more, adi)).rejects.toMatchObject({ code: 'permission-missing' });
  await expect(ask(mine, dewi)).rejects.toMatchObject({ code: 'person-closed' });
  expect((await ask({ ...mine, filter: {}, split: 'member' }, dewi)).rows.length).toBeGreaterThan(0);
});

test('every ready report is told, by who may read what it measures', async () => {
  expect(library.length).toBeGreaterThanOrEqual(40);
  const mine = await listLibrary(as(company.sari, now), { language: 'th' });
  expect(mine.map(({ key }) => key)).toEqual(library.map(({ key }) => key));
  for (const { key, definition, name, text } of mine) {
    expect(`${name}${text}`).toMatch(/[฀-๿]/);
    const result = await askReport(as(company.sari, now), { definition, language: 'en' });
    expect([key, result.columns.length]).toEqual([key, definition.measures.length]);
    expect(result.title).not.toContain('undefined');
    const [heads = [], ...lines] = tableOf(result, 'en');
    expect(lines.every((line) => line.length === heads.length)).toBe(true);
  }
  const adis = (await listLibrary(as(company.adi, now), { language: 'en' })).map(({ key }) => key);
  expect(adis).toContain('first-answer');
  expect(adis).not.toContain('quality');
});

test.each([
  ['report-split-impossible', { measures: ['orders'], split: 'team' }],
  ['input-invalid', { filter: { weather: ['x'] } }],
  ['report-hours-impossible', { time: 'business' }],
  ['report-picture-impossible', { picture: 'survival' }],
  ['report-picture-impossible', { picture: 'line' }],
  ['report-step-too-fine', { step: 'hour', span: { last: 3, unit: 'week' } }],
  ['period-invalid', { span: { from: '2026-11-02', to: '2026-11-01' } }],
  ['measure-unknown', { measures: ['weather'] }],
])('%s where %j is asked', async (code, more) => {
  await expect(ask(more as Partial<ReportDefinition>)).rejects.toMatchObject({ code });
});

test('a report may be asked inside another question', async () => {
  const result = await inUnit(as(company.sari, now), (run) => runReport(run, asked({}), 'en'), {
    readOnly: true,
  });
  expect(result.totals[0]?.value).toBe(5);
});
