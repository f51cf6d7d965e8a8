import { expect, test } from 'vitest';
import { layAside, lyingAside, takeUp } from './aside.ts';

const greeting = 'Halo Ibu Rina,';

test('a reply waits while a note is written, and is not what the note says', () => {
  layAside('r1', 'reply', '<p>Paket Ibu di jalan.</p>', greeting);
  expect(takeUp('r1', 'note')).toBe('');
  expect(lyingAside('r1')).toEqual({ mode: 'reply', html: '<p>Paket Ibu di jalan.</p>' });
  expect(takeUp('r1', 'reply')).toBe('<p>Paket Ibu di jalan.</p>');
  expect(lyingAside('r1')).toBeNull();
});

test('each request has its own', () => {
  layAside('r2', 'note', '<p>Cek gudang</p>', greeting);
  expect(lyingAside('r3')).toBeNull();
  expect(takeUp('r3', 'note')).toBe('');
  expect(takeUp('r2', 'note')).toBe('<p>Cek gudang</p>');
});

test('nothing, or our greeting alone, leaves nothing behind', () => {
  layAside('r4', 'reply', `<p>${greeting}</p><p></p>`, greeting);
  expect(lyingAside('r4')).toBeNull();
  layAside('r4', 'note', '<p>Ya</p>', greeting);
  layAside('r4', 'note', '<p></p>', greeting);
  expect(lyingAside('r4')).toBeNull();
});
