import { expect, test } from 'vitest';
import solveRoster from '../../rostering/solve-worker.ts';
import { labourOf } from '../need/settings.ts';
import { candidatesOf, type Template, type WeekAsked } from './candidates.ts';
import { faultsOf, hoursOf, isLawful, type Shift } from './labour.ts';

const zone = 'Asia/Jakarta';
const weekOf = '2026-11-23';
const template = (id: string, startsAt: string, more: Partial<Template> = {}): Template => ({
  ...{ id, startsAt, minutes: 510, breakAfter: 240, breakMinutes: 30, ...more },
});
const early = template('early', '06:00');
const late = template('late', '13:30');
const night = template('night', '22:00');
const people = ['adi', 'nok', 'budi', 'lek', 'ratna', 'wati'].map((id) => ({ id, hours: null }));
const rules = labourOf('id');
const week: WeekAsked = {
  weekOf,
  zone,
  people,
  templates: [early, late, night],
  away: [],
  before: [],
  rules,
};
const needOf = (wanted: (hour: number, day: number) => number) =>
  Array.from({ length: 336 }, (_, slot) => wanted((slot % 48) / 2, Math.floor(slot / 48)));
const at = (date: string, time: string) => Date.parse(`${date}T${time}:00+07:00`);

async function rosterOf(asked: Partial<WeekAsked>, need: number[]) {
  const candidates = candidatesOf({ ...week, ...asked });
  const { chosen, isBest } = await solveRoster({ candidates, need, rules: asked.rules ?? rules });
  return { isBest, shifts: chosen.flatMap((one) => candidates[one] ?? []) };
}

test('a roster covers the need and keeps every rule of Indonesia', async () => {
  const need = needOf((hour, day) => (day < 6 && hour >= 6 && hour < 22 ? 2 : 0));
  const { shifts, isBest } = await rosterOf({}, need);
  expect(isBest).toBe(true);
  expect(faultsOf(shifts, rules)).toEqual([]);
  const covered = need.map((_, slot) => shifts.filter((one) => one.slots.includes(slot)).length);
  expect(covered[4 * 48 + 24]).toBeGreaterThanOrEqual(2);
  const missing = need.reduce((sum, wanted, slot) => sum + Math.max(0, wanted - (covered[slot] ?? 0)), 0);
  // Two at once over sixteen hours are four shifts a day; the breaks alone leave a few half hours.
  expect(shifts).toHaveLength(24);
  expect(missing).toBeLessThanOrEqual(24);
});

test('the law holds whatever the need: hours, days, rest', async () => {
  const { shifts } = await rosterOf(
    {},
    needOf(() => 9),
  );
  expect(shifts.length).toBeGreaterThan(25);
  expect(faultsOf(shifts, rules)).toEqual([]);
  const thai = labourOf('th');
  const withHour = [early, late].map((one) => ({ ...one, minutes: 540, breakMinutes: 60 }));
  const { shifts: inThailand } = await rosterOf(
    { rules: thai, templates: withHour },
    needOf(() => 9),
  );
  expect(faultsOf(inThailand, thai)).toEqual([]);
  expect(inThailand).toHaveLength(36);
});

test('who is away, or works other hours, is not planned; who worked late on Sunday rests first', () => {
  const away = [{ memberId: 'adi', from: at('2026-11-24', '00:00'), to: at('2026-11-25', '00:00') }];
  const nok = { id: 'nok', hours: { mon: [['09:00', '24:00']] as [string, string][] } };
  const sunday: Shift = {
    ...{ memberId: 'budi', date: '2026-11-22', breakFrom: null, breakTo: null },
    ...{ from: at('2026-11-22', '18:00'), to: at('2026-11-22', '22:00') },
  };
  const found = candidatesOf({
    ...week,
    ...{ people: [{ id: 'adi', hours: null }, nok, { id: 'budi', hours: null }], away, before: [sunday] },
  });
  const of = (id: string) => found.filter((one) => one.memberId === id);
  expect(of('adi').filter((one) => one.date === '2026-11-24')).toEqual([]);
  // The night from Monday ends on Tuesday, in the absence.
  expect(
    of('adi')
      .filter((one) => one.date === '2026-11-23')
      .map((one) => one.templateId),
  ).toEqual(['early', 'late']);
  expect(of('nok').map((one) => one.templateId)).toEqual(['late']);
  expect(
    of('budi')
      .filter((one) => one.date === '2026-11-23')
      .map((one) => one.templateId),
  ).toEqual(['late', 'night']);
});

const worked = (date: string, from: string, to: string, broke: [string, string] | null = null): Shift => ({
  ...{ memberId: 'adi', date, from: at(date, from), to: at(date, to) },
  ...{ breakFrom: broke && at(date, broke[0]), breakTo: broke && at(date, broke[1]) },
});
const noon: [string, string] = ['12:00', '12:30'];

test.each([
  [
    'two at once',
    [worked('2026-11-23', '08:00', '12:00'), worked('2026-11-23', '11:00', '14:00')],
    ['overlap'],
  ],
  [
    'nine hours between days',
    [worked('2026-11-23', '18:00', '22:00'), worked('2026-11-24', '07:00', '11:00')],
    ['rest'],
  ],
  ['nine hours of work', [worked('2026-11-23', '08:00', '17:30', noon)], ['day-hours', 'break']],
  ['five hours without a break', [worked('2026-11-23', '08:00', '13:00')], ['break']],
  ['a break that is too short', [worked('2026-11-23', '08:00', '16:00', ['12:00', '12:15'])], ['break']],
  ['what is right', [worked('2026-11-23', '08:00', '16:30', noon)], []],
])('labour rules: %s', (_, shifts, faults) => {
  expect(faultsOf(shifts, rules).map((one) => one.fault)).toEqual(faults);
});

test('the hours and days of a week', () => {
  const days = Array.from({ length: 6 }, (_, i) => worked(`2026-11-${23 + i}`, '08:00', '16:30', noon));
  expect(faultsOf(days, rules).map((one) => one.fault)).toEqual(['week-hours', 'days']);
  expect(faultsOf(days, { ...rules, weekHours: 48, longestDays: 6 })).toEqual([]);
  const away = [{ memberId: 'adi', from: at('2026-11-24', '10:00'), to: at('2026-11-24', '11:00') }];
  expect(faultsOf(days.slice(0, 2), rules, away).map(({ fault, date }) => [fault, date])).toEqual([
    ['absent', '2026-11-24'],
  ]);
});

test('a template is lawful or not by country', () => {
  const shift = worked('2026-11-23', '08:00', '17:00', ['13:00', '14:00']);
  expect(hoursOf(shift)).toBe(8);
  expect(isLawful(shift, labourOf('th'))).toBe(true);
  expect(isLawful(shift, labourOf('id'))).toBe(false);
});
