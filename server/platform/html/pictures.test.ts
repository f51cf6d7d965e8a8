import { expect, test } from 'vitest';
import { showRemotePictures, splitRemotePictures } from './pictures.ts';
import { sanitiseHtml } from './sanitise.ts';

test('loads no remote picture until a person asks', () => {
  const html = sanitiseHtml('<img src="https://x.example/open.gif?id=1&amp;u=2" alt="logo">');
  expect(html).not.toMatch(/\ssrc=/);
  expect(html).toContain('data-remote-src="https://x.example/open.gif?id=1&amp;u=2"');
});

test('keeps pictures that came with the mail', () => {
  expect(sanitiseHtml('<img src="cid:logo@rina">')).toBe('<img src="cid:logo@rina" />');
});

test.each(['data:image/png;base64,AAAA', 'javascript:alert(1)', 'file:///etc/passwd', 'x.png', 'blob:1'])(
  'drops the source %s',
  (source) => {
    expect(sanitiseHtml(`<img src="${source}" alt="a">`)).toBe('<img alt="a" />');
  },
);

test('takes no script through the attribute of our own', () => {
  expect(sanitiseHtml('<img data-remote-src="javascript:alert(1)">')).toBe('<img />');
});

test('lists each remote picture once', () => {
  const html = sanitiseHtml(
    '<img src="//a.example/1.png"><img src="https://b.example/?x=1&amp;y=2"><img src="//a.example/1.png">',
  );
  expect(splitRemotePictures(html).remote).toEqual(['https://a.example/1.png', 'https://b.example/?x=1&y=2']);
});

test('shows them through the proxy of the house', () => {
  const html = sanitiseHtml('<img src="https://a.example/1.png?a=1&amp;b=2" width="10">');
  const shown = showRemotePictures(html, (address) => `/pictures?of=${encodeURIComponent(address)}&n="1"`);
  expect(shown).toContain(
    'src="/pictures?of=https%3A%2F%2Fa.example%2F1.png%3Fa%3D1%26b%3D2&amp;n=&quot;1&quot;"',
  );
  expect(shown).not.toContain('data-remote-src');
});
