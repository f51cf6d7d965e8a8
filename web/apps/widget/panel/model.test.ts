import { expect, test } from 'vitest';
import type { Message } from '../types.ts';
import { choicesIn, newestIn, noTalk, readAll, takeIn, unreadIn } from './model.ts';

const message = (id: string, more: Partial<Message> = {}): Message => ({
  ...{
    id,
    clientId: null,
    by: 'us',
    name: 'Sari',
    text: id,
    choices: [],
    at: `2026-11-26T10:00:0${id}Z`,
    isRead: false,
    files: [],
  },
  ...more,
});
const idsOf = (talk: typeof noTalk) => talk.messages.map((one) => one.id);

test('what is told twice, or out of order, stands there once and in its order', () => {
  const talk = takeIn(takeIn(noTalk, [message('2'), message('1')]), [
    message('1'),
    message('3'),
    message('2'),
  ]);
  expect(idsOf(talk)).toEqual(['1', '2', '3']);
  expect(newestIn(talk)).toBe('2026-11-26T10:00:03Z');
});

test('a line that broke goes on from the newest of the company, not from what left before it stood again', () => {
  const mine = (id: string) => message(id, { by: 'me', isRead: true });
  expect(newestIn(takeIn(noTalk, [message('1'), mine('2')]))).toBe('2026-11-26T10:00:01Z');
  expect(newestIn(takeIn(noTalk, [mine('1'), mine('2')]))).toBe('2026-11-26T10:00:01Z');
  expect(newestIn(noTalk)).toBeNull();
});

test('a message that changed afterwards shows what it is now', () => {
  const talk = takeIn(takeIn(noTalk, [message('1')]), [message('1', { text: '█████' })]);
  expect(talk.messages[0]?.text).toBe('█████');
});

test('what is kept is pending no more, whether the answer or the line tells it first', () => {
  const writing = { ...noTalk, pending: [{ id: 'c1', text: 'Halo', files: [], at: '2026-11-26T10:00:00Z' }] };
  const told = takeIn(writing, [message('1', { by: 'me', clientId: 'c1', isRead: true })]);
  expect(told.pending).toEqual([]);
  expect(takeIn(told, [message('1', { by: 'me', isRead: true })]).messages[0]?.clientId).toBe('c1');
});

test('what was read stays read, and new words wait to be', () => {
  const talk = readAll(takeIn(noTalk, [message('1')]));
  expect(unreadIn(talk)).toBe(0);
  expect(unreadIn(takeIn(talk, [message('1'), message('2')]))).toBe(1);
});

test('answers can be tapped while they are the last that was said', () => {
  const asked = takeIn(noTalk, [message('1'), message('2', { choices: ['Ya', 'Tidak'] })]);
  expect(choicesIn(asked)).toEqual(['Ya', 'Tidak']);
  const pending = [{ id: 'c1', text: 'Ya', files: [], at: '2026-11-26T10:00:05Z' }];
  expect(choicesIn({ ...asked, pending })).toEqual([]);
  expect(choicesIn(takeIn(asked, [message('3')]))).toEqual([]);
});
