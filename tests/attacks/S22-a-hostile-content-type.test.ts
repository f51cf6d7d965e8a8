import { beforeAll, expect } from 'vitest';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  token = await makeToken(await makeCompany(), '*');
  doors = await openDoors();
});

/** The only types in which we ever answer with bytes of a stranger. */
const ours = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/octet-stream'];

const hostile = [
  ...[
    'text/html',
    'TEXT/HTML',
    'text/html; charset=utf-7',
    'text/html;charset=utf-16',
    ' text/html ',
    'text/html,image/png',
  ],
  ...[
    'image/svg+xml',
    'image/svg',
    'IMAGE/SVG+XML; charset=utf-8',
    'application/xhtml+xml',
    'application/xml',
    'text/xml',
  ],
  ...[
    'text/javascript',
    'application/javascript',
    'application/ecmascript',
    'text/vbscript',
    'module',
    'text/css',
  ],
  ...[
    'application/pdf',
    'application/x-shockwave-flash',
    'application/java-archive',
    'application/hta',
    'text/x-component',
  ],
  ...[
    'multipart/x-mixed-replace; boundary=x',
    'message/rfc822',
    'message/external-body',
    'text/cache-manifest',
    'text/plain',
  ],
  ...[
    'application/rss+xml',
    'application/mathml+xml',
    'application/xslt+xml',
    'text/xsl',
    'application/vnd.wap.xhtml+xml',
  ],
  ...[
    'image/png, text/html',
    'image/png; a="\\"><script>"',
    'image/png;text/html',
    'image/',
    '/',
    'x',
    '*/*',
    'image/x-icon',
  ],
  ...[
    'application/octet-stream; type=text/html',
    'application/manifest+json',
    'application/wasm',
    'image/bmp',
    'video/mp4',
  ],
];

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const page = Buffer.from('<!doctype html><script>alert(1)</script>');
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const both = Buffer.concat([png, page]);

attack(
  'S22',
  async () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    for (const type of hostile)
      for (const [content, name] of [
        [page, 'page.html'],
        [drawing, 'drawing.svg'],
        [drawing, 'drawing.png'],
        [both, 'both.html'],
      ] as const) {
        const headers = { 'content-type': type, 'x-file-name': name };
        const kept = await doors.call('POST', '/api/v1/files', {
          token,
          body: new Blob([new Uint8Array(content)]),
          headers,
        });
        if (kept.status === 415 || kept.status === 400) continue;
        expect([type, name, kept.status]).toEqual([type, name, 201]);
        for (const more of ['', '&download=1']) {
          const answer = await doors.call('GET', `${String(kept.json.url)}${more}`);
          const told = answer.headers.get('content-type') ?? '';
          expect([type, name, ours.includes(told)]).toEqual([type, name, true]);
          const isPicture = content === both && told.startsWith('image/');
          const how = answer.headers.get('content-disposition') ?? '';
          expect([type, name, isPicture || how.startsWith('attachment;')]).toEqual([type, name, true]);
          expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
          expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
        }
      }
  },
  '',
  120_000,
);
