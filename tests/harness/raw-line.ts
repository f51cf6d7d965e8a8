import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * How a client takes what a stream brings: everything, nothing, or one portion every so many milliseconds. The machine
 * hands out at most 64 kB at once.
 */
type Appetite = 'all' | 'nothing' | { every: number };

/** A client of a stream on a plain socket, so that what it does not read stays in the machine’s own buffers. */
export type RawLine = {
  /** Resolves when the stream is open and its first event has come. */
  opened: Promise<void>;
  /** All that was read so far. */
  text(): string;
  /** How many events of passing things were read so far. */
  passed(): number;
  /** Whether the line has ended, whoever ended it. A client that does not read cannot know: it must read first. */
  isOver(): boolean;
  /** From now on it takes everything. */
  readOn(): void;
  close(): void;
};

const passing = 'event: presence\n';

/** Opens a stream on a port of this machine. */
export function openRawLine(port: number, path: string, appetite: Appetite): RawLine {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
  const parts: string[] = [];
  let passed = 0;
  let carried = '';
  let over = false;
  let left: Appetite = 'all';
  socket.on('data', (part: Buffer) => {
    const text = part.toString('latin1');
    parts.push(text);
    // A word may be cut between two portions.
    passed += (carried + text).split(passing).length - 1;
    carried = text.slice(1 - passing.length);
    if (left !== 'all') socket.pause();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    over = true;
  });
  const opened = (async () => {
    while (!parts.join('').includes('event: hello')) await once(socket, 'data');
    left = appetite;
    if (left !== 'all') socket.pause();
    if (typeof left === 'object') sip(socket, left);
  })();
  onTestFinished(() => {
    socket.destroy();
  });
  return {
    opened,
    text: () => parts.join(''),
    passed: () => passed,
    isOver: () => over,
    readOn() {
      left = 'all';
      socket.resume();
    },
    close: () => socket.destroy(),
  };
}

/** Takes a portion now and then. */
function sip(socket: Socket, { every }: { every: number }): void {
  const timer = setInterval(() => socket.resume(), every);
  socket.once('close', () => clearInterval(timer));
}
