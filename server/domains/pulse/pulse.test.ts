import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../../tests/harness/database.ts';
import {
  addPerson,
  as,
  type Company,
  type Member,
  makeCompany,
  monday,
} from '../../../tests/harness/people.ts';
import { describedTables } from '../../platform/data.ts';
import { database } from '../../platform/database/open.ts';
import { secretBox } from '../../platform/secrets/secret-box.ts';
import { createTeam } from '../team/index.ts';
import { answerPulse } from './answering/answer-pulse.ts';
import { pulseByMonth } from './index.ts';
import { findOwnPulse, findPulseRound, listPulseRounds } from './results/list-results.ts';
import { closeRoundWhenDue } from './rounds/close-round.ts';
import { openRoundWhenDue } from './rounds/open-round.ts';
import { changePulseSettings } from './rounds/settings.ts';
import { usual } from './rules/statements.ts';
import { readUrn } from './rules/urn.ts';

useDatabase();
let company: Company;
/** Twelve who pack parcels; each answers another sum, so that a ballot would be known if it could be found. */
const packers: Member[] = [];
beforeAll(async () => {
  company = await makeCompany();
  for (let at = 0; at < 12; at += 1)
    packers.push(await addPerson(company.asSystem, `Kemas ${String(at).padStart(2, '0')}`, 'agent'));
  await createTeam(company.asSystem, { name: 'Gudang', memberIds: packers.map(({ id }) => id) });
  await changePulseSettings(as(company.sari), { every: 'month', openDays: 10, own: [] });
});

const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const system = (count = 0) => ({ ...company.asSystem, now: days(count) });
const scoresOf = (recommend: number, others = 3) =>
  Object.fromEntries(usual.map(({ key, scale }) => [key, scale === 'recommend' ? recommend : others]));
const answer = (who: Member, recommend: number, words = '', count = 1) =>
  answerPulse(as(who, days(count)), { scores: scoresOf(recommend), words });
const sql = () => database().client;
const everything = z.array(z.record(z.string(), z.unknown()));

test('a round opens by the clock, once a month, in working hours, and everybody is asked', async () => {
  expect(await openRoundWhenDue(system(-1), {})).toBeNull();
  expect(await openRoundWhenDue(system(), {})).not.toBeNull();
  expect(await openRoundWhenDue(system(0.1), {})).toBeNull();
  const { asked } = await findOwnPulse(as(packers[0] ?? company.adi), {});
  expect(asked).toMatchObject({ team: 'Gudang', hasAnswered: false });
  expect(asked?.statements.map(({ key }) => key)).toEqual(usual.map(({ key }) => key));
  const late = await addPerson(company.asSystem, 'Bayu Baru', 'agent');
  expect((await findOwnPulse(as(late), {})).asked).toBeNull();
  await expect(answer(late, 10)).rejects.toMatchObject({ code: 'pulse-not-asked' });
  await expect(
    answerPulse(
      { actor: { ...late, type: 'token', scopes: ['*'] } as never, now: monday },
      { scores: scoresOf(1) },
    ),
  ).rejects.toMatchObject({ code: 'pulse-not-asked' });
});

test('everybody answers once and wholly, and only they see that they have', async () => {
  const [first] = packers as [Member];
  const half = { scores: { recommend: 9 } };
  await expect(answerPulse(as(first), half)).rejects.toMatchObject({ code: 'pulse-incomplete' });
  const tooMuch = { scores: scoresOf(9, 7) };
  await expect(answerPulse(as(first), tooMuch)).rejects.toMatchObject({ code: 'pulse-incomplete' });
  expect((await findOwnPulse(as(first), {})).asked?.hasAnswered).toBe(false);
  for (const [at, who] of packers.entries())
    await answer(who, at % 11, at % 2 === 0 ? `Kata dari ${at}` : '');
  await expect(answer(first, 0)).rejects.toMatchObject({ code: 'pulse-answered' });
  expect((await findOwnPulse(as(first), {})).asked?.hasAnswered).toBe(true);
  expect((await findOwnPulse(as(company.sari), {})).asked?.hasAnswered).toBe(false);
  expect(await listPulseRounds(as(company.sari), {})).toEqual([]);
});

test('while it runs nothing in the database joins who has answered with what was answered', async () => {
  const marks = everything.parse([...(await sql()`select xmin::text, ctid::text, * from pulse_marks`)]);
  const urns = everything.parse([...(await sql()`select xmin::text, ctid::text, * from pulse_urns`)]);
  expect(marks).toHaveLength(12);
  // By columns: but for the round and the workspace the two share no value, and neither holds a time.
  expect(Object.keys(marks[0] ?? {}).sort()).toEqual([
    'ctid',
    'member_id',
    'round_id',
    'workspace_id',
    'xmin',
  ]);
  expect(Object.keys(urns[0] ?? {}).sort()).toEqual([
    'ctid',
    'id',
    'round_id',
    'sealed',
    'workspace_id',
    'xmin',
  ]);
  // By transaction: an urn bears only that of the last ballot, and all of an urn is written with it.
  expect(new Set(marks.map(({ xmin }) => xmin)).size).toBe(12);
  expect(new Set(urns.map(({ xmin }) => xmin)).size).toBeLessThanOrEqual(urns.length);
  // By size: an urn of twelve ballots and an empty one are as long.
  expect(new Set(urns.map(({ sealed }) => String(sealed).length)).size).toBe(1);
  // By order, for somebody who has even the key: inside the urns nothing stands as it came.
  const box = await secretBox();
  const opened = urns.map(({ id, sealed }) => readUrn(box.open(String(sealed), String(id))));
  const inside = opened.flat();
  expect(inside).toHaveLength(12);
  const came = packers.map((_, at) => `${at % 11} ${at % 2 === 0 ? `Kata dari ${at}` : ''}`);
  const orders = opened.map((urn) => urn.map(({ scores, words }) => came.indexOf(`${scores[0]} ${words}`)));
  expect(orders.flat().sort((one, other) => one - other)).toEqual(packers.map((_, at) => at));
  expect(orders.some((order) => order.some((place, at) => place < (order[at - 1] ?? 0)))).toBe(true);
  expect(
    inside.flatMap((one) => Object.keys(one)).filter((key) => !['team', 'scores', 'words'].includes(key)),
  ).toEqual([]);
});

test('no event, no trail, no queue and no other table tells that somebody answered', async () => {
  const events = everything.parse([
    ...(await sql()`select * from events where workspace_id = ${company.workspaceId}`),
  ]);
  expect(events.filter(({ name }) => String(name).startsWith('pulse.')).map(({ name }) => name)).toEqual([
    'pulse.opened',
  ]);
  const tables = z.array(z.object({ name: z.string() })).parse([
    ...(await sql()`select table_schema || '.' || table_name as name from information_schema.columns
      where table_schema in ('public', 'pgboss') and data_type in ('text', 'jsonb', 'json') group by 1 order by 1`),
  ]);
  const holding: string[] = [];
  for (const { name } of tables) {
    const found = await sql().unsafe(
      `select 1 from ${name} as one where one::text like '%Kata dari%' limit 1`,
    );
    if (found.length > 0) holding.push(name);
  }
  expect(holding).toEqual([]);
  for (const table of ['pulse_marks', 'pulse_urns', 'pulse_roster'])
    expect(describedTables().get(table)?.exported, table).toBe('never');
});

test('when it closes only what may be shown is left, and nothing of whoever answered it', async () => {
  await answer(company.adi, 10);
  await answer(company.nok, 0);
  expect(await closeRoundWhenDue(system(7), {})).toBeNull();
  expect(await closeRoundWhenDue(system(8.5), {})).toBe('ending');
  expect(await closeRoundWhenDue(system(8.6), {})).toBeNull();
  await expect(answer(company.sari, 5, '', 10.5)).rejects.toMatchObject({ code: 'pulse-not-asked' });
  expect(await closeRoundWhenDue(system(10.5), {})).toBe('closed');
  for (const table of ['pulse_marks', 'pulse_urns'])
    expect(await sql().unsafe(`select 1 from ${table}`), table).toHaveLength(0);
  const [round] = await listPulseRounds(as(company.adi), {});
  // Seventeen were asked: two answered outside the large team, and everybody less that team would be these two.
  expect(round).toMatchObject({ state: 'shown', people: 17, answered: 14, counted: 14 });
  const found = await findPulseRound(as(company.adi), { roundId: round?.id ?? '' });
  expect(found.parts.map(({ part }) => part)).toEqual(['everyone']);
  const sum = packers.reduce((all, _, at) => all + (at % 11), 0) + 10;
  expect(found.parts[0]?.figures.statements.recommend?.mean).toBeCloseTo(sum / 14, 2);
  expect(found.parts[0]?.figures.enps?.low).toBeGreaterThanOrEqual(-100);
  expect([...found.words].sort()).toEqual([0, 2, 4, 6, 8, 10].map((at) => `Kata dari ${at}`).sort());
  const words = everything.parse([...(await sql()`select xmin::text, id, words from pulse_words`)]);
  expect(new Set(words.map(({ xmin }) => xmin)).size).toBe(1);
  // The fourth version of the id is of chance alone: the seventh would tell the moment and the order.
  expect(words.every(({ id }) => String(id)[14] === '4')).toBe(true);
  expect(await pulseByMonth(as(company.sari), {})).toMatchObject([{ teamId: null, month: '2026-11', n: 14 }]);
});

test('too few in the next month: nothing is shown, and no words either', async () => {
  expect(await openRoundWhenDue(system(12), {})).toBeNull();
  const roundId = await openRoundWhenDue(system(28), {});
  for (const who of packers.slice(0, 4)) await answer(who, 9, 'Hanya kami', 29);
  expect(await closeRoundWhenDue(system(39), {})).toBe('closed');
  expect(await findPulseRound(as(company.sari), { roundId: roundId ?? '' })).toMatchObject({
    ...{ state: 'too-few', answered: 4, parts: [], words: [] },
  });
  expect(await sql()`select 1 from pulse_roster where round_id = ${roundId}`).toHaveLength(0);
  await expect(findPulseRound(as(company.sari), { roundId: crypto.randomUUID() })).rejects.toMatchObject({
    code: 'pulse-round-not-found',
  });
});

test('own statements keep their key while their words stay, and only who may decides', async () => {
  const own = { en: 'We laugh.', id: 'Kami tertawa.', th: 'เราหัวเราะ' };
  const settings = { every: 'quarter' as const, openDays: 10, own: [own] };
  await expect(changePulseSettings(as(company.dewi), settings)).rejects.toMatchObject({ status: 403 });
  await changePulseSettings(as(company.sari), settings);
  expect(await openRoundWhenDue(system(60), {})).toBeNull();
  expect(await openRoundWhenDue(system(98), {})).not.toBeNull();
  const { asked } = await findOwnPulse(as(company.adi, days(98)), {});
  expect(asked?.statements.at(-1)).toMatchObject({ key: 'own-1', text: own });
});
