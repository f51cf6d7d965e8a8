import { expect, test } from 'vitest';
import { midnightIn } from '../../../../kernel/date-formats.ts';
import type { ReportDefinition } from '../shapes.ts';
import { type Behind, ordersBehind, requestsBehind } from './places.ts';

const period = { from: '2026-11-02', to: '2026-11-26', zone: 'Asia/Jakarta' };
const asked = (more: Partial<ReportDefinition> = {}) =>
  ({ filter: {}, split: null, step: 'none', picture: 'table', ...more }) as const;
const of = (drill: Behind['drill'], key = 'm') => ({ key, drill });
const whole = { openedFrom: '2026-11-01T17:00:00.000Z', openedTo: '2026-11-26T17:00:00.000Z' };

test.each<[string, Parameters<typeof requestsBehind>, object | null]>([
  ['the total', [asked(), period, of('opened')], whole],
  ['what has no requests', [asked(), period, of(null)], null],
  [
    'what was open at the end of a step',
    [asked({ step: 'week' }), period, of('waiting'), { at: '2026-11-09' }],
    { waitingAt: '2026-11-15T17:00:00.000Z' },
  ],
  [
    'a day of a team',
    [asked({ step: 'day', split: 'team' }), period, of('solved'), { at: '2026-11-03', key: 't1' }],
    { solvedFrom: '2026-11-02T17:00:00.000Z', solvedTo: '2026-11-03T17:00:00.000Z', team: ['t1'] },
  ],
  [
    'nobody',
    [asked({ split: 'member' }), period, of('opened'), { key: '' }],
    { ...whole, assignee: ['none'] },
  ],
  [
    'no label',
    [asked({ split: 'label' }), period, of('opened'), { key: '' }],
    { ...whole, without: ['label'] },
  ],
  [
    'a value within what is filtered',
    [
      asked({ split: 'channel', filter: { channel: ['chat', 'email'] } }),
      period,
      of('opened'),
      { key: 'chat' },
    ],
    { ...whole, channel: ['chat'] },
  ],
  [
    'an hour of a weekday',
    [asked({ split: 'weekday', picture: 'heat' }), period, of('opened'), { key: '1', at: '09' }],
    { ...whole, weekday: ['1'], hour: ['9'] },
  ],
  [
    'a field',
    [asked({ filter: { 'field.size': ['xl'], team: [] } }), period, of('opened')],
    { ...whole, 'field.size': ['xl'] },
  ],
  [
    'what hangs on requests, of a value within what is filtered',
    [
      asked({ split: 'member', filter: { team: ['t1', ''], member: ['a', 'b'] } }),
      period,
      of('counted', 'promises.kept'),
      { key: 'a' },
    ],
    {
      ...{ counted: 'promises.kept', countedFrom: whole.openedFrom, countedTo: whole.openedTo },
      countedAs: ['team:t1', 'team:', 'member:a'],
    },
  ],
  ['orders', [asked(), period, of('orders')], null],
])('behind %s', (_what, question, expected) => {
  expect(requestsBehind(...question)).toEqual(expected);
});

test.each([
  ['Asia/Jakarta', '2026-11-23', '2026-11-22T17:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
  // At midnight the clocks went from 0 to 1 o'clock: the day begins with the first moment that there was.
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
])('in %s the day %s begins at %s', (zone, date, instant) => {
  expect(midnightIn(zone, date).toISOString()).toBe(instant);
});

test.each([
  ['orders', {}],
  ['orders.revenue', { valued: 'true' }],
])('behind %s of an hour of a weekday stand the orders that were kept', (key, more) => {
  const heat = asked({ split: 'weekday', picture: 'heat' });
  expect(ordersBehind(heat, period, of('orders', key), { key: '1', at: '09' })).toEqual({
    ...{ orderedFrom: whole.openedFrom, orderedTo: whole.openedTo, kept: 'true', ...more },
    ...{ weekday: ['1'], hour: ['9'] },
  });
  expect(ordersBehind(heat, period, of('opened'))).toBeNull();
});
