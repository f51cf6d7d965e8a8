import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { Problem } from '../../kernel/problem.ts';
import { lookupFor, outsideAddress } from '../guarded-call.ts';
import { type Frame, opcodes, readFrame, writeFrame } from './frames.ts';

/** A line that stays open: what comes in goes to `onText`, one message after the other. */
export type OpenSocket = {
  /** Resolves when the line ends, whoever ended it. */
  ended: Promise<void>;
  close(): void;
};

type Asked = {
  headers: Record<string, string>;
  /** Waited for before the next message is looked at, so that they are heard in their order. */
  onText(text: string): Promise<void>;
  /** Milliseconds until the line must stand, and after which a silent one is asked whether it lives. */
  patience?: number;
  /** It leads to an exchange, which may stand inside if the operator has named it. */
  exchange?: boolean;
};

/** A message may have so many bytes. */
const longest = 1024 * 1024;
const usualPatience = 10_000;

/**
 * Opens a WebSocket (RFC 6455) to an address that somebody named, under the same guard as every call: https, checked
 * addresses only, no redirect. A line that is silent for two patiences although it was asked is dead.
 * @throws Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function openSocket(address: string, asked: Asked): Promise<OpenSocket> {
  const { exchange = false } = asked;
  const url = outsideAddress(address, { secure: true, exchange });
  const key = randomBytes(16).toString('base64');
  const { patience = usualPatience } = asked;
  const { socket, head } = await upgrade(url, { key, headers: asked.headers, patience, exchange });
  return follow(socket, head, { ...asked, patience });
}

type Upgrading = { key: string; headers: Record<string, string>; patience: number; exchange: boolean };
type Upgraded = { socket: Duplex; head: Buffer };

function upgrade(url: URL, { key, headers, patience, exchange }: Upgrading): Promise<Upgraded> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const asks = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const all = { 'user-agent': 'Sapa', ...headers, ...asks, 'sec-websocket-key': key };
  return new Promise((resolve, reject) => {
    const lookup = lookupFor(url, { exchange });
    const call = request(url, { headers: all, agent: false, lookup, timeout: patience });
    const fail = (failure: unknown) => {
      call.destroy();
      reject(failure instanceof Problem ? failure : new Problem(502, 'address-unreachable'));
    };
    call.once('error', fail);
    call.once('timeout', fail);
    call.once('response', fail);
    call.once('upgrade', (answer: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (answer.headers['sec-websocket-accept'] !== acceptanceOf(key)) return fail(null);
      socket.removeListener('error', fail);
      resolve({ socket, head });
    });
    call.end();
  });
}

/** What a server that speaks WebSocket makes of our key. */
function acceptanceOf(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}

function follow(socket: Duplex, head: Buffer, { onText, patience = usualPatience }: Asked): OpenSocket {
  let waiting = head;
  let parts: Buffer[] = [];
  let asksWhetherAlive = false;
  let working: Promise<void> = Promise.resolve();
  const send = (opcode: number, payload: Buffer) => {
    if (socket.writable) socket.write(writeFrame(opcode, payload, randomBytes(4)));
  };
  const take = ({ opcode, payload, isLast }: Frame) => {
    if (opcode === opcodes.ping) return send(opcodes.pong, payload);
    if (opcode === opcodes.close) return void socket.end();
    if (opcode === opcodes.pong) return;
    parts.push(payload);
    if (parts.reduce((sum, one) => sum + one.length, 0) > longest) return void socket.destroy();
    if (!isLast) return;
    const text = Buffer.concat(parts).toString('utf8');
    parts = [];
    working = working.then(() => onText(text)).catch(() => void socket.destroy());
  };
  const read = (bytes: Buffer) => {
    asksWhetherAlive = false;
    waiting = waiting.length > 0 ? Buffer.concat([waiting, bytes]) : bytes;
    try {
      for (let next = readFrame(waiting, longest); next; next = readFrame(waiting, longest)) {
        waiting = next.rest;
        take(next.frame);
      }
    } catch {
      // What does not speak as agreed is cut, and whoever opened the line opens it anew.
      socket.destroy();
    }
  };
  const alive = setInterval(() => {
    if (asksWhetherAlive) return void socket.destroy();
    asksWhetherAlive = true;
    send(opcodes.ping, Buffer.alloc(0));
  }, patience);
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => {
      clearInterval(alive);
      void working.then(resolve);
    });
  });
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.destroy());
  socket.on('data', read);
  if (head.length > 0) read(Buffer.alloc(0));
  return { ended, close: () => closeKindly(socket, send) };
}

/** Says goodbye, and does not wait for an answer. */
function closeKindly(socket: Duplex, send: (opcode: number, payload: Buffer) => void): void {
  send(opcodes.close, Buffer.from([0x03, 0xe8]));
  socket.end();
  socket.destroy();
}
