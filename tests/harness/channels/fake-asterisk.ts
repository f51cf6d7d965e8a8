import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { type FakeProvider, startFakeProvider } from './fake-provider.ts';

export const asteriskFields = {
  address: 'https://asterisk.toko-rina.example',
  user: 'sapa',
  password: 'a password of this test',
  trunks: 'trunk-jkt',
};

export type FakeAsterisk = FakeProvider & {
  /** Says an event on every line that is open, as ARI does. */
  say(event: object): void;
  /** Lines that are open now. */
  lines(): number;
  /** Ends all lines, as a restart does. */
  hangUp(): void;
};

/** ARI as its reference says: information, channels that are originated, stored recordings, and the line of events. */
export async function startFakeAsterisk(): Promise<FakeAsterisk> {
  const pair = `${asteriskFields.user}:${asteriskFields.password}`;
  const right = `Basic ${Buffer.from(pair).toString('base64')}`;
  const originated = new Set<unknown>();
  const open = new Set<Duplex>();
  const provider = await startFakeProvider(({ to, method, headers, json }) => {
    const path = to.replace('asterisk.toko-rina.example/ari', '');
    if (headers.authorization !== right) return { status: 401, json: { message: 'Authentication required' } };
    if (path.startsWith('/asterisk/info'))
      return { status: 200, json: { system: { version: '22.1.0', entity_id: '02:42:ac:11:00:02' } } };
    if (path === '/channels' && method === 'POST') {
      if (originated.has(json.channelId))
        return { status: 409, json: { message: 'Channel with given unique ID already exists' } };
      if (!String(json.endpoint).startsWith('PJSIP/10'))
        return { status: 400, json: { message: 'Invalid endpoint specified' } };
      originated.add(json.channelId);
      return { status: 200, json: { id: json.channelId, name: `${json.endpoint}-00000001`, state: 'Down' } };
    }
    if (path === '/recordings/stored/call-1/file')
      return { status: 200, body: Buffer.from('RIFF a sound'), type: 'audio/wav' };
    return { status: 404, json: { message: 'Not Found' } };
  }, /^asterisk\./);
  provider.server.on('upgrade', (request, socket) => {
    const isRight = request.headers.authorization === right && request.url?.includes('/ari/events?app=sapa&');
    if (!isRight) return void socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n');
    const key = request.headers['sec-websocket-key'] ?? '';
    const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    );
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    socket.resume();
  });
  const hangUp = () => {
    for (const socket of open) socket.destroy();
    open.clear();
  };
  return {
    ...provider,
    lines: () => open.size,
    hangUp,
    say(event) {
      for (const socket of open) socket.write(frameOf(JSON.stringify(event)));
    },
    close() {
      hangUp();
      return provider.close();
    },
  };
}

/** A text as a server frames it, in two parts where it is long, as RFC 6455 lets it. */
function frameOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const half = Math.ceil(bytes.length / 2);
  return Buffer.concat([part(0x01, bytes.subarray(0, half)), part(0x80, bytes.subarray(half))]);
}

function part(first: number, payload: Buffer): Buffer {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), payload]);
  const head = Buffer.from([first, 126, length >> 8, length & 0xff]);
  return Buffer.concat([head, payload]);
}
