import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../tests/harness/stage.tsx';
import { HitRow } from './HitRow.tsx';
import { placeOf } from './place-of.ts';
import type { Hit } from './types.ts';

const hit: Hit = {
  type: 'message',
  id: 'm1',
  requestId: 'r1',
  requestNumber: 12,
  title: 'Taplak luntur',
  status: 'waiting',
  customerName: 'Rina Wulandari',
  at: '2026-11-20T03:00:00.000Z',
  snippet: 'Taplak saya luntur di cucian',
  highlights: [[12, 18]],
  score: 1,
};

test('marks what the server found, and nothing else', () => {
  const html = shown(<HitRow hit={hit} />);
  expect(html.match(/<mark>.*?<\/mark>/g)).toEqual(['<mark>luntur</mark>']);
  expect(wordsIn(html)).toContain('R-12');
});

test('says whose request it is, how that stands and when it was written', () => {
  const html = shown(<HitRow hit={hit} />);
  expect(wordsIn(html)).toContain('Rina Wulandari');
  expect(html).toContain('aria-label="Waiting for the customer"');
  expect(html).toContain('dateTime="2026-11-20T03:00:00.000Z"');
});

test('a customer says what it is', () => {
  const customer: Hit = {
    ...hit,
    type: 'customer',
    requestId: null,
    requestNumber: null,
    highlights: [],
    status: null,
  };
  expect(wordsIn(shown(<HitRow hit={customer} />, 'id'))).toContain('Pelanggan');
});

test('an article leads to its page', () => {
  const article: Hit = { ...hit, type: 'article', id: 'a1', requestId: null, requestNumber: null };
  expect(placeOf(article, 'toko-rina')).toBe('/w/toko-rina/articles/a1');
  expect(placeOf(hit, 'toko-rina')).toBe('/w/toko-rina/requests/12');
});
