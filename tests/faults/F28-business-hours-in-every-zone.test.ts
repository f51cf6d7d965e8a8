import { expect } from 'vitest';
import { due, elapsed, type Hours, type Timeline, weekdays } from '../../server/kernel/working-time/index.ts';
import { faultSlow } from './fault.ts';
import type { Random } from './seeds.ts';

/** Zones without changes of the clock, with ordinary ones, by half an hour, around Ramadan, and over the date line. */
const zones = [
  ...[
    'Asia/Jakarta',
    'Asia/Bangkok',
    'Asia/Jayapura',
    'Europe/Berlin',
    'America/New_York',
    'America/Los_Angeles',
  ],
  ...[
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Asia/Kolkata',
    'America/Sao_Paulo',
  ],
];
const start = Date.parse('2025-12-31T00:00:00Z');
const minute = 60_000;
const span = 2 * 365 * 1440;
/** Changes of the clock fall on whole and half hours of UTC. */
const half = 30;
const schedules = 20;

faultSlow('F28', (random) => {
  for (const zone of zones) {
    const wall = wallClock(zone);
    for (let index = 0; index < schedules; index += 1) compare(zone, wall, random);
  }
});

/** Local weekday minute (Monday first) and date of each half hour, as the system's own calendar tells them. */
type Wall = { minuteOfWeek: Int32Array; date: string[] };
const walls = new Map<string, Wall>();

function wallClock(zone: string): Wall {
  const known = walls.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const count = span / half;
  const wall: Wall = { minuteOfWeek: new Int32Array(count), date: [] };
  for (let index = 0; index < count; index += 1) {
    const parts = format.formatToParts(start + index * half * minute);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    const date = `${part('year')}-${part('month')}-${part('day')}`;
    const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
    wall.date.push(date);
    wall.minuteOfWeek[index] = ((day + 3) % 7) * 1440 + Number(part('hour')) * 60 + Number(part('minute'));
  }
  walls.set(zone, wall);
  return wall;
}

/** Counts minute by minute what is open on the wall, and asks the rules about moments in between. */
function compare(zone: string, wall: Wall, random: Random): void {
  const hours = someHours(random);
  const holidays = new Set(Array.from({ length: 12 }, () => wall.date[random.below(wall.date.length)] ?? ''));
  const open = new Uint8Array(7 * 1440);
  for (const [index, day] of weekdays.entries())
    for (const [from, to] of hours[day] ?? [])
      open.fill(1, index * 1440 + clock(from), index * 1440 + clock(to));
  const counted = new Int32Array(span + 1);
  for (let at = 0; at < span; at += 1) {
    const index = Math.floor(at / half);
    const isOpen =
      open[(wall.minuteOfWeek[index] ?? 0) + (at % half)] === 1 && !holidays.has(wall.date[index] ?? '');
    counted[at + 1] = (counted[at] ?? 0) + (isOpen ? 1 : 0);
  }
  const timeline: Timeline = [{ from: 0, schedule: { zone, hours, holidays: [...holidays] } }];
  const time = (at: number) => start + at * minute;
  for (let sample = 0; sample < 6; sample += 1) {
    const [from, to] = [random.below(span), random.below(span)].sort((a, b) => a - b) as [number, number];
    const wanted = (counted[to] ?? 0) - (counted[from] ?? 0);
    const found = elapsed(timeline, { from: time(from), to: time(to) }) / minute;
    expect([zone, hours, from, to, found]).toEqual([zone, hours, from, to, wanted]);
    const target = 1 + random.below(3000);
    const at = firstWith(counted, (counted[from] ?? 0) + target);
    if (at > span) continue;
    const dueAt = due(timeline, time(from), target * minute)?.dueAt;
    expect([zone, hours, from, target, dueAt]).toEqual([zone, hours, from, target, time(at)]);
  }
}

/** The first moment at which so many minutes are counted, by halving; past the end when there is none. */
function firstWith(counted: Int32Array, wanted: number): number {
  let [below, found] = [-1, counted.length];
  while (found - below > 1) {
    const middle = (below + found) >> 1;
    if ((counted[middle] ?? 0) >= wanted) found = middle;
    else below = middle;
  }
  return found;
}

function someHours(random: Random): Hours {
  return Object.fromEntries(
    weekdays.map((day) => {
      const bounds = Array.from({ length: 2 * random.below(4) }, () => random.below(1441)).sort(
        (a, b) => a - b,
      );
      const times = bounds.flatMap((from, index) => {
        const to = bounds[index + 1];
        return index % 2 === 0 && to !== undefined && from < to
          ? [[text(from), text(to)] as [string, string]]
          : [];
      });
      return [day, random.below(12) === 0 ? [['00:00', '24:00'] as [string, string]] : times];
    }),
  );
}

const text = (at: number) =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
