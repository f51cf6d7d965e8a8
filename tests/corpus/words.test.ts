import { expect, test } from 'vitest';
import { mboxMails } from './folders.ts';
import { missingWords, sameWords } from './words.ts';

test('compares words and not the blank space between them', () => {
  expect(sameWords(' Halo\n\nRina ', 'Halo\u00A0Rina')).toBe(true);
  expect(sameWords('Halo Rina', 'HaloRina')).toBe(false);
});

test('counts a missing word as often as it is missing', () => {
  expect(missingWords('ya ya tidak', 'ya')).toEqual({ missing: 2, of: 3 });
  expect(missingWords('สวัสดีครับ', 'สวัสดีครับ > ya')).toEqual({ missing: 0, of: 1 });
});

test('cuts an mbox at its lines', () => {
  const box = Buffer.from('From a Mon May 4\nSubject: 1\n\nx\nFrom b Mon May 4\nSubject: 2\n\n>From y\n');
  expect(mboxMails(box).map((mail) => mail.toString().split('\n')[0])).toEqual(['Subject: 1', 'Subject: 2']);
});
