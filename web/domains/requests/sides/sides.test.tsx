import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { RequestItem } from '../types.ts';
import { type Side, sidesLive } from './api.ts';
import { SideTabs } from './SideTabs.tsx';

const request = { id: 'r1', number: 12, subject: 'Paket' } as RequestItem;
const courier: Side = {
  ...{ id: 'c1', kind: 'mail', party: 'courier', subject: 'Resi', language: 'id' },
  people: [{ id: 'p1', name: 'Budi' }],
  ...{ isWaiting: true, isClosed: false, unread: true, lastMessageAt: '2026-11-23T02:00:00Z' },
};
const tabs = (sides: Side[], language: Language = 'en', current: string | null = null) =>
  shown(<SideTabs request={request} shown={current} onShow={() => {}} />, language, [
    [['sides', 'r1'], sides],
  ]);

test.each<[Language, string]>([
  ['en', 'Customer Budi new Waiting for the courier'],
  ['id', 'Pelanggan Budi baru Menunggu kurir'],
  ['th', 'ลูกค้า Budi ใหม่ รอบริษัทขนส่ง'],
])('in %s the tabs say who is asked and waited for', (language, words) => {
  expect(wordsIn(tabs([courier], language)).replaceAll(/\s+/g, ' ')).toContain(words);
});

test('the shown one is chosen and can be settled; colleagues are named by the subject', () => {
  const team: Side = { ...courier, id: 'c2', kind: 'team', party: 'team', subject: 'Stok', people: [] };
  const html = tabs([courier, team], 'en', 'c2');
  expect(html.match(/aria-selected="true"/g)).toHaveLength(1);
  expect(wordsIn(html)).toContain('Stok');
  expect(wordsIn(html)).toContain('Settle');
  expect(wordsIn(tabs([{ ...team, isClosed: true }], 'en', 'c2'))).toContain('Open again');
});

test('nothing stands there until somebody else was asked', () => {
  expect(wordsIn(tabs([]))).toBe('');
});

test('messages and deeds beside a request make the tabs look again, other things do not', () => {
  const stale = (name: string) =>
    sidesLive.stale?.({ name } as Parameters<NonNullable<typeof sidesLive.stale>>[0]);
  expect(['message.received', 'side-conversation.changed'].map(stale)).toEqual([[['sides']], [['sides']]]);
  expect(stale('customer.changed')).toEqual([]);
});
