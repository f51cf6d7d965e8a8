import { connect, type Socket } from 'node:net';
import { Problem } from '../../kernel/problem.ts';

/** Looks through bytes as they come; says the name of the virus that it knows in them, or null. */
export type Scanner = (content: AsyncIterable<Uint8Array>) => Promise<string | null>;

let current: Scanner | null = null;

/** Sets where clamd listens: the path of its socket, or `host:port`. Null: nothing is scanned. */
export function useScanner(address: string | null): void {
  current = address === null ? null : (content) => scan(address, content);
}

/** The scanner, if this installation has one. */
export function scanner(): Scanner | null {
  return current;
}

/** Milliseconds of silence after which clamd counts as away. */
const silence = 60_000;
/** The largest piece that is handed over at once. */
const piece = 256 * 1024;

/**
 * One conversation in the protocol of clamd: INSTREAM, pieces each after its length, a length of nothing, and the
 * verdict. @throws Problem 503 `scanner-unreachable`, also when clamd could not look.
 */
async function scan(address: string, content: AsyncIterable<Uint8Array>): Promise<string | null> {
  const socket = open(address);
  const verdict = listen(socket);
  verdict.catch(() => undefined);
  try {
    await hand(socket, content);
    const said = await verdict;
    if (/^stream: OK$/.test(said)) return null;
    const virus = /^stream: (.+) FOUND$/.exec(said)?.[1];
    if (!virus) throw unreachable(said.slice(0, 100));
    return virus;
  } finally {
    socket.destroy();
  }
}

function open(address: string): Socket {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  const socket = host && port ? connect(Number(port), host) : connect(address);
  return socket.setTimeout(silence, () => socket.destroy(new Error('silence')));
}

function listen(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    socket.once('error', (error) => reject(unreachable(error.message)));
    socket.once('close', () =>
      said ? resolve(said.replace(/\0$/, '').trim()) : reject(unreachable('nothing')),
    );
  });
}

/** What clamd does not want to hear to its end is told in its verdict. */
async function hand(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const part of content)
    for (let at = 0; at < part.byteLength; at += piece) {
      const bytes = part.subarray(at, at + piece);
      await write(socket, lengthOf(bytes.byteLength));
      await write(socket, bytes);
    }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed || !socket.writable) return resolve();
    socket.write(bytes, () => resolve());
  });
}

function unreachable(said: string): Problem {
  console.error(JSON.stringify({ alarm: 'virus-scanner', said }));
  return new Problem(503, 'scanner-unreachable', { retryAfter: 60 });
}
