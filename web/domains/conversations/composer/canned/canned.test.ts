import { expect, test } from 'vitest';
import { withWords } from './canned.ts';

const greeting = '<p>Selamat pagi, Ibu Rina.</p>';
const canned = `${greeting}<p>Kami cek dulu.</p>`;

test.each([
  ['an empty text takes the words', '<p></p>', '<p>Kami cek.</p>', '<p>Kami cek.</p>'],
  ['words that greet take the place of a greeting', `${greeting}<p></p>`, canned, `${canned}<p></p>`],
  [
    'another greeting of the day goes too',
    '<p>Selamat sore, Kak Rina.</p><p>Baik.</p>',
    canned,
    `${canned}<p>Baik.</p>`,
  ],
  ['words that greet stand before what is there', '<p>Baik.</p>', canned, `${canned}<p>Baik.</p>`],
  ['a greeting alone stays above the words', `${greeting}<p></p>`, '<p>Baik.</p>', `${greeting}<p>Baik.</p>`],
  ['else they are put where the cursor is', `${greeting}<p>Halo</p>`, '<p>Baik.</p>', null],
])('%s', (_what, html, words, whole) => {
  expect(withWords(html, words)).toBe(whole);
});
