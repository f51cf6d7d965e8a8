import { expect, test } from 'vitest';
import en from '../../../server/domains/channels/messages/en.ts';
import id from '../../../server/domains/channels/messages/id.ts';
import th from '../../../server/domains/channels/messages/th.ts';
import { reasonWords } from './reason-words.ts';

test('a reason is a sentence in the language of the reader', () => {
  expect(reasonWords('mail-reason', 'too-deep', en, 'en')).toBe(en['mail-reason-too-deep']);
  expect(reasonWords('mail-reason', 'blocked-sender', id, 'id')).toBe('Pengirimnya diblokir.');
  expect(reasonWords('delivery', 'no-outgoing-server', th, 'th')).toMatch(/[\u0e00-\u0e7f]/);
});

test('what another server said stands behind our own words, colons and all', () => {
  expect(reasonWords('delivery', 'refused: 550 5.1.1: no such user', en, 'en')).toBe(
    'The receiving server refused it: 550 5.1.1: no such user',
  );
});

test('a value that the sentence does not name is left out', () => {
  expect(reasonWords('mail-reason', 'looks-like-spam:7', en, 'en')).toBe('It looks like spam.');
});

test('a reason without a sentence stays as it is', () => {
  expect(reasonWords('mail-reason', 'newer: than this page', en, 'en')).toBe('newer: than this page');
});
