import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { useOutside } from '../guarded-call.ts';
import { opcodes, readFrame, writeFrame } from './frames.ts';
import { openSocket } from './open-socket.ts';

afterEach(() => useOutside());
const mask = Buffer.from([1, 2, 3, 4]);
const asked = { headers: {}, onText: async () => undefined };

test.each([0, 1, 125, 126, 65_535, 65_536])(
  'a frame of %i bytes says its length and hides its bytes',
  (length) => {
    const payload = Buffer.alloc(length, 'a');
    const frame = writeFrame(opcodes.text, payload, mask);
    const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    expect(frame.length).toBe(head + 4 + length);
    const seen = Buffer.from(frame.subarray(head + 4).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
    expect(seen.equals(payload)).toBe(true);
  },
);

test('a frame is read when all of it is there, and what follows is left', () => {
  const bytes = Buffer.from([0x81, 2, 0x6f, 0x6b, 0x89, 0]);
  expect(readFrame(bytes.subarray(0, 3), 100)).toBeNull();
  const read = readFrame(bytes, 100);
  expect([read?.frame.payload.toString(), read?.rest.length]).toEqual(['ok', 2]);
  expect(() => readFrame(bytes, 1)).toThrow('too long');
  expect(() => readFrame(Buffer.from([0x81, 0x82]), 100)).toThrow('masks nothing');
});

test('a line is opened to the outside alone, and to whoever speaks the protocol', async () => {
  const server = createServer((_request, answer) => answer.writeHead(200).end('no socket here'));
  server.on('upgrade', (_request, socket) =>
    socket.end(
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: wrong\r\n\r\n',
    ),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await expect(openSocket(address, asked)).rejects.toMatchObject({ code: 'address-refused' });
  useOutside({ mayCall: () => true });
  await expect(openSocket(address, asked)).rejects.toMatchObject({ code: 'address-refused' });
  useOutside({ mayCall: (ip) => ip === '127.0.0.1', mayBePlain: true });
  await expect(openSocket(address, asked)).rejects.toMatchObject({ code: 'address-unreachable' });
});
