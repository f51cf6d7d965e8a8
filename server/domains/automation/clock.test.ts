import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { refuseWrites } from '../../../tests/harness/refuse-writes.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { inUnit } from '../../platform/command.ts';
import { writeReply } from '../conversations/index.ts';
import { findRequest, setDue } from '../requests/index.ts';
import { forgetRuns } from './commands/forget-runs.ts';
import { changeRule, createRule } from './commands/keep-rule.ts';
import { runByClock } from './commands/run-by-clock.ts';
import { firingsAmong } from './queries/firings.ts';
import { listRules } from './queries/list-rules.ts';
import { listRuns } from './queries/list-runs.ts';
import { materialOf } from './queries/material.ts';
import { tryRule } from './queries/try-rule.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
beforeEach(async () => {
  for (const { id } of await listRules(as(company.sari), {}))
    await changeRule(as(company.sari), { ruleId: id, enabled: false });
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const clock = (count: number) => runByClock({ ...company.asSystem, now: hours(count) });
const trigger = { kind: 'time' as const, everyMinutes: 5 };
const silent = (value: number, field = 'hours.customerWords') => ({
  match: 'all' as const,
  parts: [
    { field, how: 'at-least' as const, value },
    { field: 'labels', how: 'has-not' as const, value: 'lama' },
  ],
});

async function rule(conditions: ReturnType<typeof silent>, acts: Parameters<typeof createRule>[1]['acts']) {
  const given = { name: 'Terlalu lama', trigger, conditions, acts, enabled: true };
  return (await createRule(as(company.sari), given)).id;
}

test('it acts once when the time has come, and again only when what it looks at has moved', async () => {
  const note = [{ do: 'write-note' as const, text: 'Sudah lama' }];
  const ruleId = await rule({ match: 'all', parts: silent(24).parts.slice(0, 1) } as never, note);
  const { conversationId } = await openFor(company.asSystem);
  expect(await clock(23)).toBe(0);
  expect(await clock(24)).toBe(1);
  expect(await clock(25)).toBe(0);
  await writeIn({ ...company.asSystem, now: hours(26) }, { conversationId });
  expect(await clock(49)).toBe(0);
  expect(await clock(50)).toBe(1);
  expect((await listRuns(as(company.sari), { rule: ruleId })).items.map((one) => one.happened)).toEqual([
    ...['clock', 'clock'],
  ]);
});

test('its own reply is no reason to write another', async () => {
  const { conversationId } = await openFor({ ...company.asSystem, now: hours(200) });
  await writeReply(as(company.adi, hours(200)), { conversationId, body: 'Apakah sudah beres?' });
  const text = { en: 'Did it help?', id: 'Apakah membantu?', th: 'ช่วยได้ไหม' };
  await rule({ match: 'all', parts: silent(72, 'hours.reply').parts.slice(0, 1) } as never, [
    { do: 'write-reply', text },
  ]);
  expect(await clock(272)).toBe(1);
  expect(await clock(350)).toBe(0);
  expect(await clock(900)).toBe(0);
});

test('a due time that moves is a new one', async () => {
  const { requestId } = await openFor({ ...company.asSystem, now: hours(1000) });
  const due = { match: 'all' as const, parts: [{ field: 'hours.due', how: 'at-most' as const, value: 2 }] };
  await rule(due as never, [{ do: 'set-priority', priority: 'high' }]);
  const set = (at: number) => setDue(company.asSystem, { requestId, source: 'promise:1', at: hours(at) });
  await set(1010);
  expect([await clock(1007), await clock(1008), await clock(1009)]).toEqual([0, 1, 0]);
  await set(1020);
  expect([await clock(1010), await clock(1018)]).toEqual([0, 1]);
});

test('between its times it does not look', async () => {
  const ruleId = await rule(silent(0), [{ do: 'add-labels', labels: ['lama'] }]);
  await changeRule(as(company.sari), { ruleId, trigger: { kind: 'time', everyMinutes: 120 } });
  await openFor({ ...company.asSystem, now: hours(2000) });
  expect(await clock(2000)).toBeGreaterThan(0);
  await openFor({ ...company.asSystem, now: hours(2001) });
  expect(await clock(2001)).toBe(0);
  expect(await clock(2002)).toBe(1);
});

test('a request on which a rule cannot act keeps neither the others nor other rules from their turn', async () => {
  const high = { do: 'set-priority' as const, priority: 'high' as const };
  await rule(silent(0), [high]);
  await rule(silent(0), [{ do: 'add-labels', labels: ['menunggu'] }]);
  const failing = await openFor({ ...company.asSystem, now: hours(2500) });
  const { requestId } = await openFor({ ...company.asSystem, now: hours(2500) });
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const mend = await refuseWrites('automation_seen', 'request_id', failing.requestId);
  await clock(2501);
  expect(said.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject([
    { alarm: 'rule-failed', requestId: failing.requestId },
    { alarm: 'rule-failed', requestId: failing.requestId },
  ]);
  await mend();
  said.mockRestore();
  const seen = await findRequest(as(company.sari), { request: requestId });
  expect(seen).toMatchObject({ priority: 'high', labels: ['menunggu'] });
});

test('the bench says what would have been, when and why, and writes nothing', async () => {
  const { requestId } = await openFor({ ...company.asSystem, now: hours(3000) }, { subject: 'Resi hilang' });
  const now = hours(3100);
  const before = (await listRuns(as(company.sari), {})).items.length;
  const mine = {
    match: 'all' as const,
    parts: [
      { field: 'hours.customerWords', how: 'at-least' as const, value: 24 },
      { field: 'subject', how: 'contains' as const, value: 'resi' },
    ],
  };
  const trial = await tryRule(as(company.sari, now), { trigger, conditions: mine });
  expect(trial).toMatchObject({ matched: 1, isCut: false });
  expect(trial.items).toMatchObject([
    { request: { id: requestId, subject: 'Resi hilang' }, happened: 'clock', judged: { holds: true } },
  ]);
  const [first] = trial.items;
  expect(first?.at.getTime()).toBeGreaterThanOrEqual(hours(3024).getTime());
  expect(first?.at.getTime()).toBeLessThan(hours(3027).getTime());
  const opened = { kind: 'event' as const, events: ['opened' as const] };
  const onEvents = await tryRule(as(company.sari, now), {
    trigger: opened,
    conditions: { match: 'all', parts: mine.parts.slice(1) },
  });
  expect(onEvents.items).toMatchObject([{ request: { id: requestId }, happened: 'opened', at: hours(3000) }]);
  expect(onEvents.looked).toBe(1);
  expect((await listRuns(as(company.sari), {})).items).toHaveLength(before);
});

test('others have their turn while a rule is tried on many requests', async () => {
  const opened: string[] = [];
  for (let count = 0; count < 20; count += 1)
    opened.push((await openFor({ ...company.asSystem, now: hours(4000) })).requestId);
  const now = hours(4100);
  const known = await inUnit(as(company.sari, now), (run) =>
    materialOf(run, opened, { match: 'all', parts: [] }),
  );
  let turns = 0;
  let isOver = false;
  const beat = () => {
    turns += 1;
    if (!isOver) setImmediate(beat);
  };
  setImmediate(beat);
  const fired = await firingsAmong([...known.values()], silent(24), { from: hours(4000), to: now });
  isOver = true;
  expect(fired.map((one) => one.request.id).sort()).toEqual(opened.sort());
  expect(turns).toBeGreaterThanOrEqual(20);
});

test('only whoever writes rules may try them', async () => {
  const asked = { trigger, conditions: silent(1) };
  await expect(tryRule(as(company.adi), asked)).rejects.toMatchObject({ status: 403 });
});

test('the log is forgotten after ninety days', async () => {
  const all = (await listRuns(as(company.sari), { limit: 200 })).items;
  const newest = Math.max(...all.map((one) => one.at.getTime()));
  const day = 86_400_000;
  await forgetRuns({ ...company.asSystem, now: new Date(newest + 90 * day) }, {});
  expect((await listRuns(as(company.sari), {})).items.length).toBeGreaterThan(0);
  await forgetRuns({ ...company.asSystem, now: new Date(newest + 90 * day + 1) }, {});
  expect((await listRuns(as(company.sari), {})).items).toEqual([]);
});
