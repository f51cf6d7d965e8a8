import { afterAll, beforeAll, expect } from 'vitest';
import { sanitiseHtml } from '../../server/platform/html/index.ts';
import { type BarePage, openBarePage } from '../harness/bare-page.ts';
import { chromiumProgram } from '../harness/browser.ts';
import { attack, attackIf } from './attack.ts';

const js = 'alert(1)';
/** Addresses that lead where no link and no picture of a mail may, each written in its own way. */
const disguised = [
  ...[
    'javascript:',
    'JavaScript:',
    ' javascript:',
    '\tjavascript:',
    '\u0001javascript:',
    '\u00a0javascript:',
  ],
  ...[
    'java\tscript:',
    'java\nscript:',
    'java\r\nscript:',
    'java\u0000script:',
    'j\u200bavascript:',
    '\ufeffjavascript:',
  ],
  ...['&#106;avascript:', '&#x6a;avascript:', '&#0000106avascript:', '&#X6Aavascript:', 'javascript&colon;'],
  ...['javascript&#58;', 'javascript&#x3a;', 'java&Tab;script:', 'java&NewLine;script:', 'java&#10;script:'],
  ...['javascript://a.example/%0a', 'javascript:/*--></title>*/', 'javascript\u2028:', 'jav&#x0D;ascript:'],
  ...[
    'view-source:javascript:',
    'feed:javascript:',
    'jar:javascript:',
    'https:javascript:',
    'mailto\n:javascript:',
  ],
  ...['vbscript:', 'VBScript:', 'vb\tscript:', 'livescript:', 'mocha:', 'mhtml:', 'ms-its:', 'res:'],
  ...[
    'about:blank#',
    'about:srcdoc#',
    'filesystem:https://a.example/',
    'blob:https://a.example/',
    'ws://a.example/',
  ],
  ...[
    'file:///etc/passwd?',
    'ftp://a.example/',
    'gopher://a.example/',
    'chrome://settings/',
    'ms-word:ofe|u|',
  ],
  ...[
    'search-ms:query=',
    'intent://a.example/#',
    'itms-services://?',
    'steam://run/',
    'x-apple:',
    'urn:',
    'sms:',
  ],
].map((scheme) => `${scheme}${js}`);
const data = [
  ...[
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  ],
  ...[
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+',
    'data:,x',
  ],
  ...[
    'DATA:text/html,x',
    ' data:text/html,x',
    'da\tta:text/html,x',
    'data&colon;text/html,x',
    'data:text/xml,x',
  ],
  ...[
    'data:application/xhtml+xml,x',
    'data:image/png;base64,iVBORw0KGgo=',
    '//evil.example/x',
    '/\\evil.example/x',
  ],
  ...[
    '\\\\evil.example\\x',
    '/local/page',
    '../up',
    '#hash',
    '?query',
    'x',
    '',
    ':',
    '://',
    'http:',
    'https:/x',
  ],
];
const addresses = [...disguised, ...data];
const bearers = (address: string) => {
  const value = address.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    `<a href="${value}">x</a>`,
    `<a href='${value}'>x</a>`,
    `<a xlink:href="${value}">x</a>`,
    `<img src="${value}">`,
    `<img srcset="${value} 1x, ${value} 2x">`,
    `<img data-remote-src="${value}">`,
    `<img longdesc="${value}" usemap="${value}" lowsrc="${value}" dynsrc="${value}">`,
    `<video poster="${value}" src="${value}"></video>`,
    `<table background="${value}"><tr><td background="${value}">x</td></tr></table>`,
    `<div style="background-image:url(${value})">x</div>`,
    `<div style="background:url('${value}');list-style:url(${value})">x</div>`,
    `<form action="${value}"><button formaction="${value}">x</button></form>`,
    `<blockquote cite="${value}">x</blockquote>`,
    `<iframe src="${value}"></iframe><object data="${value}"></object><base href="${value}">`,
  ];
};
const pieces = addresses.flatMap(bearers);
const fine = ['https://a.example/x?y#z', 'http://a.example/', 'mailto:rina@a.example', 'tel:+62812'];

let page: BarePage;
beforeAll(async () => {
  if (chromiumProgram) page = await openBarePage();
});
afterAll(() => page?.close());

attack(
  'S11',
  () => {
    expect(new Set(addresses).size).toBeGreaterThanOrEqual(60);
    for (const piece of pieces) {
      const kept = [...sanitiseHtml(piece).matchAll(/\s(href|src|data-remote-src|style|[\w:-]+)="([^"]*)"/g)];
      const wrong = kept.filter(([, name, value]) =>
        name === 'style'
          ? /url|:\/\//i.test(value ?? '')
          : !/^(https?:\/\/|mailto:|tel:|cid:)/.test(value ?? ''),
      );
      expect([piece, wrong.map(([words]) => words)]).toEqual([piece, []]);
    }
    for (const address of fine)
      expect(sanitiseHtml(`<a href="${address}">x</a>`)).toContain(`href="${address}"`);
    expect(sanitiseHtml('<img src="cid:a@b">')).toContain('src="cid:a@b"');
  },
  `${addresses.length} addresses in every attribute that takes one`,
);

attackIf(
  chromiumProgram,
  'S11',
  async () => {
    const { schemes, attributes } = await page.show(
      [...pieces, ...fine.map((one) => `<a href="${one}">x</a>`)].map(sanitiseHtml),
    );
    expect(page.hits.list).toEqual([]);
    expect(schemes.filter((one) => !['http', 'https', 'mailto', 'tel', 'cid'].includes(one))).toEqual([]);
    expect(schemes).toEqual(expect.arrayContaining(['http', 'https', 'mailto', 'tel']));
    expect(attributes.filter((one) => /srcset|poster|background|action|data$|usemap|cite/.test(one))).toEqual(
      [],
    );
  },
  'as a browser reads them',
  120_000,
);
