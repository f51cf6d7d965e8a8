import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewOf } from './preview.ts';

test('a short text is its own preview, on one line', () => {
  expect(previewOf('  Di mana\r\n\n paket   saya?  ')).toBe('Di mana paket saya?');
  expect(previewOf('')).toBe('');
});

const clusters = ['กี่', 'ปู้', 'น้ำ', 'ที่', 'ไ', 'า', 'x', ' ', '👩‍👧', '🇹🇭', 'é', 'เรื่อง'];
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

test('a preview ends between letters: no Thai cluster and no emoji is cut', () => {
  const long = fc.array(fc.constantFrom(...clusters), { minLength: 60, maxLength: 200 });
  fc.assert(
    fc.property(long, (parts) => {
      const text = parts.join('').replace(/\s+/g, ' ').trim();
      const preview = previewOf(text);
      expect(preview.length).toBeLessThanOrEqual(160);
      const begun = text.length <= 160 ? text : preview.slice(0, -1);
      expect(preview).toBe(text.length <= 160 ? text : `${begun}…`);
      expect(text.startsWith(begun)).toBe(true);
      const ends = [...letters.segment(text)].map((one) => one.index);
      expect([...ends, text.length]).toContain(begun.length);
    }),
  );
});
