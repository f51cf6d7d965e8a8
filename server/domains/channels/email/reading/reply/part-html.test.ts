import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitiseHtml } from '../../../../../platform/html/index.ts';
import { partHtml } from './part-html.ts';

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const CLIENTS: [string, string][] = [
  [
    'Gmail',
    '<div dir="ltr">Sudah sampai</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, 4 May 2026 at 10:15, Sapa &lt;<a href="mailto:a@b.example">a@b.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">Sudah?</blockquote></div>',
  ],
  [
    'Outlook on the web',
    '<div>Sudah sampai</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Sapa<br><b>Sent:</b> Monday</div><div>Sudah?</div>',
  ],
  [
    'Outlook for Windows',
    '<div class="WordSection1"><p class="MsoNormal">Sudah sampai</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Sapa &lt;a@b.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Rina<br><b>Subject:</b> Paket</p></div><p>Sudah?</p></div>',
  ],
  [
    'Apple Mail',
    '<div>Sudah sampai</div><br><blockquote type="cite"><div>On 4 May 2026, at 10:15, Sapa &lt;a@b.example&gt; wrote:</div><div>Sudah?</div></blockquote>',
  ],
  [
    'Thunderbird',
    '<p>Sudah sampai</p><div class="moz-cite-prefix">On 5/4/26 10:15, Sapa wrote:<br></div><blockquote type="cite">Sudah?</blockquote>',
  ],
  [
    'Yahoo',
    '<div>Sudah sampai</div><div class="ydp1yahoo_quoted"><div>On Monday, Sapa wrote:</div><div>Sudah?</div></div>',
  ],
  [
    'Proton',
    '<div>Sudah sampai</div><div class="protonmail_quote">Sapa wrote: <blockquote>Sudah?</blockquote></div>',
  ],
];

test.each(CLIENTS)('shows only what was written with %s', (_name, html) => {
  const { reply, quoted } = partHtml(html);
  expect(words(reply)).toBe('Sudah sampai');
  expect(words(quoted)).toContain('Sudah?');
});

test('takes the signature that the program marks', () => {
  const { reply, quoted } = partHtml('<div>Ya</div><div class="gmail_signature">Rina<br>Jakarta</div>');
  expect([words(reply), words(quoted)]).toEqual(['Ya', 'Rina Jakarta']);
});

test('keeps an answer under the quote', () => {
  const html =
    '<div class="moz-cite-prefix">On 5/4/26 10:15, Sapa wrote:</div><blockquote type="cite">Di mana?</blockquote><p>Di Bandung</p>';
  expect(words(partHtml(html).reply)).toBe('Di Bandung');
});

test('keeps answers between quotes', () => {
  const html =
    '<blockquote>Di mana?</blockquote><p>Di Bandung</p><blockquote>Kapan?</blockquote><p>Senin</p>';
  expect(words(partHtml(html).reply)).toBe('Di mana? Di Bandung Kapan? Senin');
});

test('keeps a picture that is the whole answer', () => {
  expect(partHtml('<div><img src="cid:foto"></div><blockquote>Kirim foto</blockquote>').reply).toContain(
    'cid:foto',
  );
});

test('keeps the dress of the words on both sides', () => {
  const { reply, quoted } = partHtml(
    '<p style="color:red">Ya</p><blockquote type="cite"><b>Sudah?</b></blockquote>',
  );
  expect(reply).toBe('<p style="color:red">Ya</p>');
  expect(quoted).toBe('<blockquote><b>Sudah?</b></blockquote>');
});

test('writes only what the sanitiser would write', () => {
  const html = CLIENTS.map(([, one]) => one).join(
    '<script>alert(1)</script><p onclick="x">&lt;b&gt; &amp; "</p>',
  );
  for (const part of Object.values(partHtml(html))) expect(sanitiseHtml(part)).toBe(part);
});

test('leaves no word out of both', () => {
  const pieces = fc.constantFrom(
    ...[
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<blockquote>',
      '</blockquote>',
      '<br>',
      '<hr>',
      '<b>',
      '</b>',
      'Rina',
      'Adi ',
    ],
    ...[
      '<div class="gmail_quote">',
      '<div id="divRplyFwdMsg">',
      '-- ',
      'On 4 May 2026, Sapa wrote:',
      '&lt;x&gt;',
      '<td>',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
      const { whole, reply, quoted } = partHtml(all.join(''));
      const letters = (html: string) => [...words(html).replace(/\s/g, '')].sort().join('');
      expect(letters(reply + quoted)).toBe(letters(whole));
    }),
    { numRuns: 500 },
  );
});
