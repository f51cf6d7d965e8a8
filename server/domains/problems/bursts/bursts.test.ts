import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { listenTo } from '../../../../tests/harness/hear-all.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { listNotifications } from '../../notifications/queries/list-notifications.ts';
import { putInGroup } from '../index.ts';
import { changeProblemSettings } from '../records/commands/change-settings.ts';
import { requestGroups } from '../schema.ts';
import { findTimeline } from './find-timeline.ts';
import { listAlarms } from './list-alarms.ts';
import { listBursts } from './list-bursts.ts';
import { watchBursts } from './watch-bursts.ts';

useDatabase();
const hour = 3_600_000;
const ago = (hours: number) => new Date(monday.getTime() - hours * hour);
const groupId = newId();
let company: Company;
const newest: string[] = [];

/** One request a week for ten weeks, then twelve in a morning. */
beforeAll(async () => {
  company = await makeCompany();
  const row = { workspaceId: company.workspaceId, id: groupId, words: ['kurir'], createdAt: monday };
  await inWorkspace(company.workspaceId, (tx) => tx.insert(requestGroups).values(row));
  for (let week = 10; week > 0; week -= 1) await comes(ago(week * 168));
  for (let at = 12; at > 0; at -= 1) newest.push(await comes(ago(at / 4)));
});

async function comes(at: Date): Promise<string> {
  const { requestId } = await openFor({ ...company.asSystem, now: at }, { subject: 'Kurir' });
  await putInGroup(as(company.sari, at), { request: requestId, groupId });
  return requestId;
}

const toldOf = async (member: Member) =>
  (await listNotifications(as(member), {})).items.filter((one) => one.kind === 'group-grew');

test('a burst is told once to the people named, with the requests that made it', async () => {
  const hear = listenTo(company.workspaceId);
  expect(await listBursts(as(company.adi), {})).toMatchObject([
    { id: groupId, count: 12, days: 1, words: ['kurir'] },
  ]);
  const alarmTo = { changes: { alarmTo: [company.adi.id] } };
  await changeProblemSettings(as(company.dewi), alarmTo);
  expect(await watchBursts(company.asSystem, {})).toEqual({ told: 1 });
  expect(await watchBursts({ ...company.asSystem, now: ago(-1) }, {})).toEqual({ told: 0 });
  await hear({ at: monday });
  expect(await toldOf(company.adi)).toMatchObject([
    { group: { id: groupId, words: ['kurir'] }, request: null },
  ]);
  expect(await toldOf(company.dewi)).toEqual([]);
  const [alarm, ...others] = await listAlarms(as(company.adi), { groupId });
  expect(others).toEqual([]);
  expect(alarm).toMatchObject({ count: 12, days: 1, ratio: expect.closeTo(84, 0) });
  expect(alarm?.requests.map((one) => one.id).sort()).toEqual([...newest].sort());
});

test('without names all who decide about groups are told, a week later again', async () => {
  const hear = listenTo(company.workspaceId);
  await changeProblemSettings(as(company.dewi), { changes: { alarmTo: [] } });
  const after = new Date(monday.getTime() + 6 * 24 * hour);
  expect(await watchBursts({ ...company.asSystem, now: after }, {})).toEqual({ told: 0 });
  const weekLater = new Date(monday.getTime() + 7 * 24 * hour + 1);
  for (let at = 0; at < 8; at += 1) await comes(new Date(weekLater.getTime() - hour));
  expect(await watchBursts({ ...company.asSystem, now: weekLater }, {})).toEqual({ told: 1 });
  await hear({ at: weekLater });
  expect(await toldOf(company.dewi)).toHaveLength(1);
  expect(await toldOf(company.sari)).toHaveLength(1);
  expect(await toldOf(company.nok)).toEqual([]);
});

test('nobody who cannot see groups is named', async () => {
  const changes = { alarmTo: [company.lek.id] };
  await expect(changeProblemSettings(as(company.dewi), { changes })).rejects.toMatchObject({
    code: 'alarm-to-nobody',
  });
});

test('the timeline shows each day and the burst', async () => {
  const { counts, bursts } = await findTimeline(as(company.adi), { groupId });
  expect(counts).toHaveLength(84);
  expect(counts.at(-1)).toBe(12);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(22);
  const deepest = bursts.reduce((most, burst) => Math.max(most, burst.level), 0);
  expect(deepest).toBeGreaterThanOrEqual(1);
  expect(bursts.every((burst) => burst.from >= ago(4 * 24))).toBe(true);
});
