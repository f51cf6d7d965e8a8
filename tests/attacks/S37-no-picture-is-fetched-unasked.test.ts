import { afterAll, beforeAll, expect } from 'vitest';
import { useOutside } from '../../server/platform/guarded-call.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { listenInside } from '../harness/inside-addresses.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';

useDatabase({ work: true });
let room: MailRoom;
let doors: Awaited<ReturnType<typeof openDoors>>;
const asked: string[] = [];
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const large = Buffer.concat([png, Buffer.alloc(6 * 1024 * 1024)]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** What the sender's server says at each path. */
const said: Record<string, { type: string; content: Buffer | string; status?: number }> = {
  '/fine.png': { type: 'image/png', content: png },
  '/large.png': { type: 'image/png', content: large },
  '/page.html': { type: 'text/html', content: '<script>alert(1)</script>' },
  '/drawing.svg': { type: 'image/svg+xml', content: svg },
  '/drawing-as.png': { type: 'image/png', content: svg },
  '/page-as.png': { type: 'image/png', content: '<!doctype html><script>alert(1)</script>' },
  '/gone.png': { type: 'image/png', content: png, status: 404 },
  '/away.png': { type: 'image/png', content: png, status: 302 },
};
let sender: Awaited<ReturnType<typeof listenInside>>;
let at = '';

beforeAll(async () => {
  doors = await openDoors();
  room = await openMailRoom();
  sender = await listenInside((request, answer) => {
    const { type, content, status = 200 } = said[request.url ?? ''] ?? { type: '', content: '', status: 404 };
    answer.writeHead(status, { 'content-type': type, location: '/fine.png' }).end(content);
  });
  at = `http://sender.example:${sender.port}`;
  // Everything is outside, and every name leads to the sender's server: whoever fetched anything would be seen.
  useOutside({
    mayCall: () => true,
    mayBePlain: true,
    async resolve(name) {
      asked.push(name);
      return [{ address: '127.0.0.1', family: 4 }];
    },
  });
});
afterAll(async () => {
  useOutside();
  sender.close();
  await room.close();
});

attack(
  'S37',
  async () => {
    // By number too: the thread that reads mails has an outside of its own, and knows no name of this test.
    expect(await room.deliver(hostileMail(`http://127.0.0.1:${sender.port}`))).toBe(250);
    expect(await room.deliver(hostileMail(at))).toBe(250);
    const [, mail] = await room.decided(2);
    expect(mail?.fate).toBe('opened');
    const token = await makeToken({ workspaceId: room.workspaceId } as Parameters<typeof makeToken>[0], '*');
    const read = (path: string) => doors.call('GET', `/api/v1${path}`, { token });
    await expect.poll(async () => (await read('/requests/2')).status, { timeout: 20_000 }).toBe(200);
    const messages = await read('/requests/1/messages');
    expect(messages.text).toContain('The words of the mail');
    for (const path of ['/requests/1', '/requests', '/customers', `/mail-log/${mail?.id}`, '/search?q=words'])
      expect([path, (await read(path)).status]).toEqual([path, 200]);
    expect({ asked, ...sender.seen }).toEqual({ asked: [], connects: 0, paths: [] });
  },
  'neither when a mail comes in nor when it is read, searched or looked up',
);

attack(
  'S37',
  async () => {
    const company = await makeCompany();
    const token = await makeToken(company, '*');
    const pictures = Object.keys(said).map((path) => `<img data-remote-src="${at}${path}">`);
    const { messageId } = await openFor(company.asSystem, { html: pictures.join('') });
    const look = (path: string) =>
      doors.call(
        'GET',
        `/api/v1/pictures?message=${messageId}&address=${encodeURIComponent(`${at}${path}`)}`,
        {
          token,
        },
      );
    const fine = await look('/fine.png');
    expect([fine.status, fine.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(fine.headers.get('content-security-policy')).toContain('sandbox');
    for (const path of Object.keys(said).filter((one) => one !== '/fine.png'))
      expect([path, (await look(path)).json.code]).toEqual([path, 'address-unreachable']);
    expect(sender.seen.connects).toBe(Object.keys(said).length);
    expect((await look('/elsewhere.png')).status).toBe(404);
    expect(sender.seen.connects).toBe(Object.keys(said).length);
  },
  'on a click only a drawn picture of the message comes through, and nothing too large',
);

/** A mail that names its sender's server wherever a program might look. */
function hostileMail(at: string): string {
  const html = [
    '<p>The words of the mail</p>',
    `<img src="${at}/a.png"><img srcset="${at}/b.png 1x"><input type=image src="${at}/c.png">`,
    `<link rel="icon" href="${at}/d.ico"><link rel="stylesheet" href="${at}/e.css">`,
    `<style>@import "${at}/f.css"; @font-face { src: url(${at}/g.woff2) } p { background: url(${at}/h.png) }</style>`,
    `<body background="${at}/i.png"><table background="${at}/j.png"></table>`,
    `<object data="${at}/k"></object><embed src="${at}/l"><iframe src="${at}/m"></iframe>`,
    `<video poster="${at}/n.png" src="${at}/o.mp4"></video><audio src="${at}/p.mp3"></audio>`,
    `<svg><image href="${at}/q.png"/><use href="${at}/r.svg#a"/></svg>`,
    `<a href="${at}/unfurl">${at}/unfurl</a><a ping="${at}/s" href="${at}/t">x</a>`,
  ].join('\n');
  const parts = [
    ['text/html; charset=utf-8', html],
    [`message/external-body; access-type=URL; URL="${at}/u"`, 'Content-Type: text/plain\r\n\r\n'],
    ['text/calendar', `BEGIN:VCALENDAR\r\nURL:${at}/v\r\nATTACH:${at}/w\r\nEND:VCALENDAR`],
    ['text/vcard', `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Rina\r\nPHOTO:${at}/x.png\r\nEND:VCARD`],
    ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><image href="${at}/y.png"/></svg>`],
  ].map(([type, content]) => `--b\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`);
  const headers = {
    'Content-Type': 'multipart/mixed; boundary=b',
    'X-Image-URL': `${at}/1.png`,
    Face: `${at}/2.png`,
    'BIMI-Location': `v=BIMI1; l=${at}/3.svg; a=${at}/4.pem`,
    'BIMI-Selector': 'v=BIMI1; s=default',
    'List-Unsubscribe': `<${at}/5>, <mailto:off@sender.example>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Content-Location': `${at}/6`,
    'Content-Base': `${at}/`,
    'X-Avatar': `${at}/7.png`,
    Link: `<${at}/8>; rel=preload`,
    OpenPGP: `id=1; url=${at}/9.asc`,
    Autocrypt: `addr=rina@honest.example; keydata=AA==; url=${at}/10`,
  };
  return letter({ headers, text: `${parts.join('')}--b--` });
}
