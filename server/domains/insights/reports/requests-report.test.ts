import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { conversations } from '../../conversations/schema.ts';
import { customers } from '../../customers/schema.ts';
import { requests } from '../../requests/schema.ts';
import { createTeam } from '../../team/index.ts';
import { type Measured, requestsReport } from './requests-report.ts';

useDatabase();

type Story = {
  at: string;
  answered?: number;
  solved?: number;
  teamId?: string | null;
  assigneeId?: string | null;
  channel?: string;
  labels?: string[];
  folder?: 'work' | 'spam' | 'trash';
};

/** Puts requests as they stood at the end of their story; seconds count from their opening. */
async function tell({ workspaceId }: Company, stories: Story[]): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    const customerId = newId();
    const born = { createdAt: new Date(0), updatedAt: new Date(0) };
    await tx.insert(customers).values({ workspaceId, id: customerId, name: 'Rina', ...born });
    for (const [index, story] of stories.entries()) {
      const { at, answered, solved, channel = 'email', ...rest } = story;
      const createdAt = new Date(at);
      const after = (seconds?: number) => (seconds ? new Date(createdAt.getTime() + seconds * 1000) : null);
      const times = { createdAt, updatedAt: createdAt, lastMessageAt: createdAt };
      const about = { workspaceId, channel, customerId, subject: 'Parcel' };
      const conversationId = newId();
      await tx.insert(conversations).values({ ...about, ...times, id: conversationId });
      await tx.insert(requests).values({
        ...{ ...about, ...times, ...rest, id: newId(), conversationId, number: index + 1 },
        ...{ status: solved ? 'solved' : 'open', firstAnsweredAt: after(answered), solvedAt: after(solved) },
      });
    }
  });
}

/** Three days of a shop in Jakarta (UTC+7), with what lies just before, just after and beside them. */
async function threeDays() {
  const company = await makeCompany();
  const { adi, nok, teamId } = company;
  const atAdi = { teamId, assigneeId: adi.id };
  await tell(company, [
    { at: '2026-11-22T17:00:00Z', answered: 60, solved: 1000, ...atAdi, labels: ['late'] },
    {
      at: '2026-11-23T16:59:59Z',
      answered: 120,
      solved: 3000,
      ...atAdi,
      channel: 'chat',
      labels: ['late', 'lost'],
    },
    { at: '2026-11-24T00:00:00Z', answered: 300, teamId, assigneeId: nok.id },
    { at: '2026-11-24T01:00:00Z' },
    { at: '2026-11-22T16:59:59Z', answered: 5, solved: 86_400, ...atAdi },
    { at: '2026-11-23T02:00:00Z', solved: 10, folder: 'spam' },
    { at: '2026-11-23T02:00:00Z', solved: 10, folder: 'trash' },
    { at: '2026-11-25T17:00:00Z', answered: 1, solved: 2 },
  ]);
  return company;
}

const days = { from: '2026-11-23', to: '2026-11-25' };

const figures = (row: Measured | undefined) =>
  row && [
    ...[row.opened, row.solved, row.firstAnswerMedianSeconds, row.firstAnswerP90Seconds],
    ...[row.solvingMedianSeconds, row.solvingP90Seconds],
  ];

test('days are those of the workspace, with zeros where nothing happened, and medians as by hand', async () => {
  const { dewi } = await threeDays();
  const report = await requestsReport(as(dewi), { ...days, groupBy: 'day' });
  expect(report).toMatchObject({ ...days, zone: 'Asia/Jakarta' });
  expect(report.days).toEqual([
    { date: '2026-11-23', opened: 2, solved: 2 },
    { date: '2026-11-24', opened: 2, solved: 1 },
    { date: '2026-11-25', opened: 0, solved: 0 },
  ]);
  expect(figures(report.totals)).toEqual([4, 3, 120, 264, 2000, 2800]);
  expect(report.rows.map((row) => [row.key, ...(figures(row) ?? [])])).toEqual([
    ['2026-11-23', 2, 2, 90, 114, 2000, 2800],
    ['2026-11-24', 2, 1, 300, 300, null, null],
    ['2026-11-25', 0, 0, null, null, null, null],
  ]);
});

test('each grouping counts what belongs to it, and what belongs to none', async () => {
  const { dewi, adi, nok, teamId } = await threeDays();
  const rows = async (groupBy: 'team' | 'member' | 'channel' | 'label') => {
    const report = await requestsReport(as(dewi), { ...days, groupBy });
    return report.rows.map((row) => [row.key, row.name, ...(figures(row) ?? [])]);
  };
  const none = ['', '', 1, 0, null, null, null, null];
  expect(await rows('team')).toEqual([[teamId, 'Layanan', 3, 3, 120, 264, 2000, 2800], none]);
  expect(await rows('member')).toEqual([
    [adi.id, 'Adi Wijaya', 2, 3, 90, 114, 2000, 2800],
    none,
    [nok.id, 'Nok Charoen', 1, 0, 300, 300, null, null],
  ]);
  expect(await rows('channel')).toEqual([
    ['email', 'email', 3, 2, 180, 276, 1000, 1000],
    ['chat', 'chat', 1, 1, 120, 120, 3000, 3000],
  ]);
  expect(await rows('label')).toEqual([
    ['', '', 2, 1, 300, 300, null, null],
    ['late', 'late', 2, 2, 90, 114, 2000, 2800],
    ['lost', 'lost', 1, 1, 120, 120, 3000, 3000],
  ]);
});

test('another zone moves the days, one team narrows the report', async () => {
  const { dewi, teamId } = await threeDays();
  const utc = await requestsReport(as(dewi), { ...days, zone: 'UTC' });
  expect(utc.days.map((day) => [day.opened, day.solved])).toEqual([
    [1, 2],
    [2, 0],
    [1, 1],
  ]);
  expect((await requestsReport(as(dewi), { ...days, team: teamId })).totals.opened).toBe(3);
  expect((await requestsReport(as(dewi), { ...days, team: 'none' })).totals.opened).toBe(1);
});

test('what a member may not see is not counted', async () => {
  const company = await makeCompany();
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Payroll', isPrivate: true });
  await tell(company, [
    { at: '2026-11-23T03:00:00Z', teamId, labels: ['salary'] },
    { at: '2026-11-23T03:00:00Z', teamId, assigneeId: company.nok.id },
    { at: '2026-11-23T03:00:00Z' },
  ]);
  const opened = async (actor: typeof company.nok) =>
    (await requestsReport(as(actor), { ...days, groupBy: 'label' })).totals.opened;
  expect(await opened(company.dewi)).toBe(3);
  expect(await opened({ ...company.adi, hiddenTeamIds: [teamId] })).toBe(1);
  expect(await opened({ ...company.nok, hiddenTeamIds: [teamId] })).toBe(2);
  await expect(requestsReport(as(company.lek), days)).rejects.toMatchObject({ code: 'permission-missing' });
});

test('a day on which clocks change is one day, and a report without requests is zeros', async () => {
  const company = await makeCompany();
  const asked = { from: '2026-10-24', to: '2026-10-26', zone: 'Europe/Berlin', groupBy: 'day' as const };
  await tell(company, [{ at: '2026-10-24T22:00:00Z' }, { at: '2026-10-25T22:59:59Z' }]);
  const report = await requestsReport(as(company.dewi), asked);
  expect(report.days.map((day) => day.opened)).toEqual([0, 2, 0]);
  const empty = await makeCompany();
  const nothing = await requestsReport(as(empty.dewi), {});
  expect([nothing.days.length, nothing.rows, figures(nothing.totals)]).toEqual([
    ...[30, [], [0, 0, null, null, null, null]],
  ]);
});

test.each([
  [{ from: '2026-11-24', to: '2026-11-23' }, 'period-invalid'],
  [{ from: '1000-01-01', to: '2026-11-23' }, 'period-invalid'],
  [{ from: '2026-02-30', to: '2026-11-23' }, 'input-invalid'],
  [{ zone: "x' or 1=1" }, 'zone-invalid'],
])('%o is refused', async (asked, code) => {
  const { dewi } = await makeCompany();
  await expect(requestsReport(as(dewi), asked)).rejects.toMatchObject({ code });
});
