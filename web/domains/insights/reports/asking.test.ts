import { expect, test } from 'vitest';
import { drawnAs, fresh, isDefinition, listBehind, picturesFor, settled, splitsFor } from './asking.ts';
import type { Dimension, ReportDefinition, ReportMeasure, ReportResult } from './types.ts';

const measure = (key: string, more: Partial<ReportMeasure> = {}): ReportMeasure => ({
  ...{ key, name: key, how: '', unit: 'count', kind: 'count', better: 'neither' },
  ...{ splits: ['team', 'channel', 'weekday', 'organisation'], business: false, drill: 'opened', ...more },
});
const known = [
  measure('requests.opened'),
  measure('first-answer', { unit: 'seconds', kind: 'time', business: true, drill: 'answered' }),
  measure('orders', { splits: ['weekday'], drill: 'orders' }),
  measure('calls', { splits: ['channel'], drill: null }),
];
const asked = (more: Partial<ReportDefinition>): ReportDefinition => ({ ...fresh, ...more });

test('what measures do not know falls away, and the picture becomes one that can show the rest', () => {
  const before = asked({
    ...{ measures: ['first-answer'], split: 'team', step: 'none', time: 'business', picture: 'bar' },
    filter: { channel: ['chat'], weekday: ['1'] },
  });
  expect(settled(before, known)).toEqual(before);
  expect(settled({ ...before, measures: ['orders'] }, known)).toMatchObject({
    ...{ split: null, filter: { weekday: ['1'] }, time: 'clock', picture: 'bar' },
  });
  expect(settled(asked({ step: 'none', picture: 'line' }), known).picture).toBe('number');
  expect(settled(asked({ step: 'none', picture: 'line', split: 'team' }), known).picture).toBe('bar');
  const several = asked({ measures: ['requests.opened', 'first-answer'], split: 'team' });
  expect(settled(several, known).picture).toBe('table');
});

test('each picture that is chosen can be shown', () => {
  const start = asked({ measures: ['first-answer'], split: 'channel' });
  for (const picture of ['line', 'bar', 'heat', 'survival', 'number', 'table'] as const) {
    const drawn = drawnAs(start, picture);
    expect(picturesFor(drawn, known)).toContain(picture);
    expect(settled(drawn, known)).toEqual(drawn);
  }
  expect(picturesFor(asked({}), known)).not.toContain('survival');
});

test('it can be split by what all measures know, fields where they tell of requests', () => {
  const all: Dimension[] = ['team', 'weekday', 'field.size'];
  expect(splitsFor(asked({ measures: ['requests.opened'] }), known, all)).toEqual(all);
  expect(splitsFor(asked({ measures: ['requests.opened', 'orders'] }), known, all)).toEqual(['weekday']);
});

test('an address that is no report is not read', () => {
  expect([{}, null, 'x', { measures: [1], span: {}, filter: {} }].some(isDefinition)).toBe(false);
  expect(isDefinition(fresh)).toBe(true);
});

test('a figure opens its list, of requests or of orders, and one of something else opens none', () => {
  const result = {
    definition: asked({ split: 'channel', step: 'none' }),
    from: '2026-11-23',
    to: '2026-11-26',
  };
  const at = { ...result, zone: 'Asia/Jakarta' } as ReportResult;
  expect(listBehind(at, known, { measure: 'first-answer', at: null, key: 'chat' })).toEqual({
    list: 'requests',
    search: {
      ...{ view: 'all', channel: ['chat'] },
      ...{ answeredFrom: '2026-11-22T17:00:00.000Z', answeredTo: '2026-11-26T17:00:00.000Z' },
    },
  });
  const whole = { ...at, definition: asked({ split: null, step: 'none' }) };
  expect(listBehind(whole, known, { measure: 'orders', at: null, key: null })).toEqual({
    list: 'orders',
    search: {
      ...{ orderedFrom: '2026-11-22T17:00:00.000Z', orderedTo: '2026-11-26T17:00:00.000Z', kept: 'true' },
    },
  });
  expect(listBehind(at, known, { measure: 'calls', at: null, key: null })).toBeNull();
});
