import { expect, test } from 'vitest';
import { htmlOf } from './html-of.ts';

test.each([
  ['Halo Rina\n\nUang Anda\nsudah kami kirim.', '<p>Halo Rina</p><p>Uang Anda<br>sudah kami kirim.</p>'],
  ['<b>& "so"</b>', '<p>&lt;b&gt;&amp; &quot;so&quot;&lt;/b&gt;</p>'],
])('words that were changed by hand leave as they were written: %j', (text, html) => {
  expect(htmlOf(text)).toBe(html);
});
