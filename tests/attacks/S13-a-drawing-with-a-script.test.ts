import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect } from 'vitest';
import { linkTo, storeFile } from '../../server/domains/files/index.ts';
import { files } from '../../server/domains/files/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
let room: MailRoom;
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  room = await openMailRoom();
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
});
afterAll(() => room.close());

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
/** Name, type that is claimed, bytes. */
const drawings: [string, string, string][] = [
  ['logo.svg', 'image/svg+xml', svg],
  ['logo.png', 'image/png', svg],
  ['logo.png', 'image/png', `\ufeff<?xml version="1.0"?>${svg}`],
  ['logo.svgz', 'image/svg+xml; charset=x', '\u001f\u008b\b\0'],
  ['logo.gif', 'image/gif', 'GIF88a<script>alert(1)</script>'],
  ['page.png', 'image/png', `<!doctype html>${svg}`],
  ['page.xhtml', 'application/xhtml+xml', `<html xmlns="http://www.w3.org/1999/xhtml">${svg}</html>`],
  ['a.xml', 'text/xml', `<?xml-stylesheet href="x.xsl"?>${svg}`],
  ['a.mht', 'multipart/related', 'Content-Type: text/html\r\n\r\n<script>alert(1)</script>'],
  ['a.pdf', 'application/pdf', '%PDF-1.7 /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'],
];
/** What is a picture by its first bytes and something else by the rest. */
const polyglots: [string, string, string][] = [
  ['two.gif', 'text/html', 'GIF89a/*<html><script>*/=1;alert(1)//</script>'],
  ['two.jpg', 'application/javascript', '\u00ff\u00d8\u00ff\u00e0/*<svg onload=alert(1)>*/'],
  ['two.png', 'image/svg+xml', `\u0089PNG\r\n\u001a\n${svg}`],
];

const bytes = (text: string) =>
  new Uint8Array(Buffer.from(text, /[^\0-\xff]/.test(text) ? 'utf8' : 'latin1'));

/** What a browser is told of a file that was given in one of the ways in. */
async function serve(link: string): Promise<Headers> {
  const { status, headers } = await doors.call('GET', link);
  expect(status).toBe(200);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'(;|$)/);
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  return headers;
}

function expectDownload(headers: Headers): void {
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-disposition')).toMatch(/^attachment;/);
}

attack(
  'S13',
  async () => {
    for (const [name, type, content] of [...drawings, ...polyglots]) {
      const headers = { 'content-type': type, 'x-file-name': name };
      const { json } = await doors.call('POST', '/api/v1/files', { token, body: bytes(content), headers });
      const served = await serve(String(json.url));
      if (!polyglots.some(([two]) => two === name)) expectDownload(served);
      else expect(served.get('content-type')).toMatch(/^image\/(gif|jpeg|png)$/);
    }
  },
  'uploaded',
);

attack(
  'S13',
  async () => {
    const parts = drawings.map(
      ([name, type, content]) =>
        `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: inline; filename="${name}"\r\n` +
        `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes(content)).toString('base64')}\r\n`,
    );
    const head =
      'From: rina@honest.example\r\nTo: support@toko-rina.example\r\nSubject: Logo\r\nMIME-Version: 1.0\r\n' +
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nsee it\r\n';
    const raw = `${head}${parts.join('')}--b--\r\n`;
    expect((await simpleParser(raw)).attachments.length).toBeGreaterThanOrEqual(drawings.length - 2);
    expect(await room.deliver(raw)).toBe(250);
    await room.decide();
    const kept = await room.read((tx) => tx.select().from(files));
    expect(kept.length).toBeGreaterThanOrEqual(drawings.length - 2);
    for (const file of kept) expectDownload(await serve(linkTo(file, new Date())));
  },
  'mailed',
);

attack(
  'S13',
  async () => {
    const given = { name: 'ok.png', type: 'image/png', content: Buffer.from('89504e470d0a1a0a', 'hex') };
    const link = linkTo(await storeFile(company.asSystem, given), new Date());
    expect((await serve(link)).get('content-disposition')).toMatch(/^inline;/);
    expectDownload(await serve(`${link}&download=1`));
  },
  'and a plain picture is shown, unless a download is asked for',
);
