import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { mergeRequest } from '../commands/joining/merge-request.ts';
import { addTime, removeTime } from './keep-entry.ts';
import { changeActivity, createActivity, findTimeSettings, setTimer } from './keep-settings.ts';
import { listTime, totalTime } from './list-time.ts';

useDatabase();
let company: Company;
const labels = (id: string) => ({ en: '', id, th: '' });
beforeAll(async () => {
  company = await makeCompany();
  await createActivity(as(company.sari), { key: 'telepon', labels: labels('Telepon') });
  await createActivity(as(company.sari), { key: 'lama', labels: labels('Lama') });
});

const later = new Date(monday.getTime() + 86_400_000);
const time = (request: string) => listTime(as(company.lek), { request });

test('time is summed by request, member, customer and activity, in a period', async () => {
  const rina = await openFor(company.asSystem, { from: 'rina@a.example', name: 'Rina' });
  const somchai = await openFor(company.asSystem, { from: 'somchai@a.example', name: 'Somchai' });
  const add = (who: 'adi' | 'nok', requestId: string, seconds: number, more: object = {}, now = monday) =>
    addTime(as(company[who], now), { requestId, seconds, ...more });
  await add('adi', rina.requestId, 600, { activity: 'telepon', note: 'Menelepon kurir' });
  await add('adi', rina.requestId, 300, { source: 'timer' });
  await add('nok', rina.requestId, 120);
  await add('nok', somchai.requestId, 60, {}, later);
  expect(await time(rina.requestId)).toMatchObject({
    totalSeconds: 1020,
    items: expect.arrayContaining([expect.objectContaining({ memberName: 'Nok Charoen', seconds: 120 })]),
  });
  const totals = async (asked: Parameters<typeof totalTime>[1]) =>
    (await totalTime(as(company.dewi), asked)).map(({ name, seconds, entries }) => [name, seconds, entries]);
  expect(await totals({})).toEqual([
    ['Adi Wijaya', 900, 2],
    ['Nok Charoen', 180, 2],
  ]);
  expect(await totals({ by: 'customer' })).toEqual([
    ['Rina', 1020, 3],
    ['Somchai', 60, 1],
  ]);
  const day = { from: new Date(monday.getTime() + 3_600_000).toISOString(), to: later.toISOString() };
  expect(await totals({ by: 'member', ...day })).toEqual([['Nok Charoen', 60, 1]]);
  expect((await totalTime(as(company.dewi), { by: 'activity' })).map(({ id }) => id)).toEqual([
    ...['telepon', null],
  ]);
  await expect(totalTime(as(company.adi), {})).rejects.toMatchObject({ code: 'permission-missing' });
});

test('totals leave out what the reader may not see', async () => {
  const { requestId } = await openFor(company.asSystem, { teamId: company.teamId });
  await addTime(as(company.adi), { requestId, seconds: 7200 });
  const outsider = { ...company.dewi, hiddenTeamIds: [company.teamId] };
  const sum = async (who: typeof outsider) =>
    (await totalTime(as(who), { by: 'request' })).some(({ id }) => id === requestId);
  expect([await sum(company.dewi), await sum(outsider)]).toEqual([true, false]);
});

test('whoever spent it takes it out again; others do not', async () => {
  const { requestId } = await openFor(company.asSystem);
  const entry = () => addTime(as(company.adi), { requestId, seconds: 60 });
  const [first, second] = [await entry(), await entry()];
  await expect(removeTime(as(company.nok), first)).rejects.toMatchObject({ code: 'time-of-others' });
  await removeTime(as(company.adi), first);
  await removeTime(as(company.sari), second);
  expect((await time(requestId)).totalSeconds).toBe(0);
  await expect(removeTime(as(company.adi), first)).rejects.toMatchObject({ code: 'time-entry-not-found' });
});

test('time of a request that lies inside another is counted there', async () => {
  const [from, into] = [await openFor(company.asSystem), await openFor(company.asSystem)];
  await addTime(as(company.adi), { requestId: from.requestId, seconds: 90 });
  await mergeRequest(as(company.adi), { requestId: from.requestId, intoId: into.requestId });
  expect((await time(into.requestId)).totalSeconds).toBe(90);
});

test('an activity that is archived or unknown, a time to come and a stranger are refused', async () => {
  const { requestId } = await openFor(company.asSystem);
  await changeActivity(as(company.sari), { key: 'lama', archived: true });
  const add = (more: object, who = company.adi) => addTime(as(who), { requestId, seconds: 60, ...more });
  await expect(add({ activity: 'lama' })).rejects.toMatchObject({ code: 'activity-not-found' });
  await expect(add({ startedAt: later.toISOString() })).rejects.toMatchObject({ code: 'time-to-come' });
  await expect(add({ seconds: 0 })).rejects.toMatchObject({ code: 'input-invalid' });
  await expect(add({}, company.lek)).rejects.toMatchObject({ code: 'permission-missing' });
  const outsider = { ...company.nok, hiddenTeamIds: [company.teamId] };
  const secret = await openFor(company.asSystem, { teamId: company.teamId });
  await expect(add({ requestId: secret.requestId }, outsider)).rejects.toMatchObject({ status: 404 });
});

test('the timer stands still until the workspace lets it run', async () => {
  expect((await findTimeSettings(as(company.lek), {})).timerRuns).toBe(false);
  await setTimer(as(company.sari), { timerRuns: true });
  await setTimer(as(company.sari), { timerRuns: true });
  await changeActivity(as(company.sari), { key: 'telepon', labels: labels('Menelepon') });
  expect(await findTimeSettings(as(company.lek), {})).toMatchObject({
    timerRuns: true,
    activities: [{ key: 'telepon', labels: { id: 'Menelepon' }, archived: false }, { key: 'lama' }],
  });
  await expect(setTimer(as(company.adi), { timerRuns: false })).rejects.toMatchObject({ status: 403 });
  const twice = createActivity(as(company.sari), { key: 'lama', labels: labels('x') });
  await expect(twice).rejects.toMatchObject({ code: 'activity-exists' });
});
