import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { RequestItem } from '../types.ts';
import { RequestRow } from './RequestRow.tsx';

const request = {
  id: 'r1',
  number: 12,
  subject: 'Paket belum datang',
  preview: 'Halo, paket saya',
  status: 'open',
  priority: 'normal',
  channel: 'visit',
  language: 'id',
  customer: { id: 'c1', name: 'Rina Santoso', email: 'rina@example.com' },
  assignee: { id: 'm2', name: 'Adi Wijaya' },
  team: null,
  fields: {},
  labels: ['pengiriman'],
  createdAt: '2026-11-26T01:00:00Z',
  updatedAt: '2026-11-26T02:00:00Z',
  unread: true,
  snoozedUntil: null,
} as unknown as RequestItem;

const row = (change: Partial<RequestItem>, mine = false, language: 'en' | 'id' | 'th' = 'en') =>
  shown(
    <RequestRow
      request={{ ...request, ...change }}
      to="/w/toko-rina/requests/12"
      open={false}
      marked={false}
      mine={mine}
      now={new Date('2026-11-26T05:00:00Z')}
      onWarm={() => {}}
    />,
    language,
  );

test('a row says who, what, the newest words, and by which way', () => {
  const html = row({});
  expect(wordsIn(html)).toContain('Rina Santoso');
  expect(wordsIn(html)).toContain('Paket belum datang');
  expect(wordsIn(html)).toContain('Halo, paket saya pengiriman');
  expect(html).toContain('#building');
  expect(html).toContain('href="/w/toko-rina/requests/12"');
});

test('unread is said in words too', () => {
  expect(wordsIn(row({}))).toContain('Unread');
  expect(wordsIn(row({ unread: false }))).not.toContain('Unread');
});

test('the face of the assignee stands in lists of others only', () => {
  expect(row({})).toContain('title="Adi Wijaya"');
  expect(row({}, true)).not.toContain('Adi Wijaya');
});

test.each([
  ['urgent', 'en', 'Urgent'],
  ['high', 'en', 'High'],
  ['urgent', 'id', 'Mendesak'],
] as const)('a request of priority %s says so in %s: %s', (priority, language, word) => {
  const words = wordsIn(row({ priority }, false, language));
  expect(words).toContain(word);
  expect(words).not.toContain('pengiriman');
});

test('a solved one says so, a sleeping one until when', () => {
  expect(wordsIn(row({ status: 'solved' }))).toContain('Solved');
  expect(wordsIn(row({ snoozedUntil: '2026-12-01T05:00:00Z' }))).toContain('1 Dec');
});
