import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { readLetter } from './letter.ts';

const folder = mkdtempSync(join(tmpdir(), 'sapa-letters-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'folded.eml'),
  'From: Somchai <somchai@example.com>\r\nTo: a@example.com,\r\n "B, C" <b@example.com>\r\n\r\nTo: no@example.com\r\n',
);

test('the envelope of a letter is read from its header, folded lines too, and never from its body', () => {
  expect(readLetter(['folded.eml'], folder)).toMatchObject({
    envelope: { from: 'somchai@example.com', to: ['a@example.com', 'b@example.com'] },
  });
  expect(readLetter(['folded.eml', '--to', 'sari@example.com'], folder)).toMatchObject({
    envelope: { to: ['sari@example.com'] },
  });
});

test('a letter that names nobody goes to the default mailbox, whatever its body says', () => {
  writeFileSync(join(folder, 'bare.eml'), 'From: nok@example.com\n\nTo: no@example.com\n');
  expect(readLetter(['bare.eml'], folder)).toMatchObject({ envelope: { to: ['support@localhost'] } });
});

test('a letter that is not there is named', () => {
  expect(() => readLetter(['nowhere.eml'], folder)).toThrow(/no file .*nowhere\.eml/);
});

test('a letter is delivered byte by byte to the server that listens', async () => {
  const bodies: Promise<string>[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      bodies.push(text(stream));
      stream.once('end', () => done());
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'deliver.ts'), 'folded.eml'], {
    env: { ...process.env, SMTP_PORT: String(port), SMTP_HOST: '127.0.0.1', CALLED_FROM: folder },
    stdio: 'ignore',
  });
  const [code] = await once(child, 'exit');
  server.close();
  expect(code).toBe(0);
  expect(await bodies[0]).toContain('To: no@example.com');
});
