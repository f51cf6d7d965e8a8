import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { Message } from '../types.ts';
import { grouped } from './grouped.ts';
import { ReactButton, Reactions } from './Reactions.tsx';

const given = [
  { reaction: 'thanks' as const, memberId: 'm-adi' },
  { reaction: 'done' as const, memberId: 'm-sari' },
  { reaction: 'thanks' as const, memberId: 'm-nok' },
];
const message = { id: 'm1', reactions: given } as Message;
const members = [
  ['members'],
  [
    { id: 'm-adi', name: 'Adi' },
    { id: 'm-nok', name: 'Nok' },
    { id: 'm-sari', name: 'Sari' },
  ],
] as [string[], unknown];

test('the same signs are one, in the order they first came', () => {
  expect(grouped(given)).toEqual([
    { reaction: 'thanks', memberIds: ['m-adi', 'm-nok'] },
    { reaction: 'done', memberIds: ['m-sari'] },
  ]);
  expect(grouped([])).toEqual([]);
});

test.each<[Language, string]>([
  ['en', 'Thanks: Adi, Nok'],
  ['id', 'Terima kasih: Adi, Nok'],
  ['th', 'ขอบคุณ: Adi, Nok'],
])('in %s a sign says who put it: %s', (language, label) => {
  const html = shown(<Reactions message={message} />, language, [members]);
  expect(html).toContain(`aria-label="${label}"`);
  expect(html.match(/aria-pressed="(true|false)"/g)).toEqual(['aria-pressed="false"', 'aria-pressed="true"']);
  expect(wordsIn(html)).toContain('2');
});

test('without signs nothing stands there; what is still being sent takes none', () => {
  expect(shown(<Reactions message={{ ...message, reactions: [] }} />)).not.toContain('button');
  expect(shown(<ReactButton message={{ ...message, id: 'sending-1' }} />)).not.toContain('button');
  expect(shown(<ReactButton message={message} />)).toContain('React');
});
