import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A scanner of the test's own that speaks the INSTREAM of clamd and knows one virus: the harmless one for tests. */
export type TestScanner = {
  socket: string;
  /** How many contents it has looked through. */
  looked: number;
  close(): Promise<void>;
};

/** The file by which scanners are tested (EICAR), written so that no scanner takes this file for it. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** The largest content that it takes, as `StreamMaxLength` of clamd. */
const largest = 6 * 1024 * 1024;

/** Starts one on a socket of its own, or again on one that was there before. */
export async function startTestScanner(at?: string): Promise<TestScanner> {
  const socket = at ?? join(await mkdtemp(join(tmpdir(), 'sapa-clamd-')), 'clamd.sock');
  const scanner: TestScanner = { socket, looked: 0, close: async () => undefined };
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (caller) => {
    open.add(caller);
    const judge = judgeOf();
    caller.on('error', () => undefined).on('close', () => open.delete(caller));
    caller.on('data', (part: Buffer) => {
      const said = judge(part);
      if (said === null) return;
      scanner.looked += 1;
      caller.end(`${said}\0`);
    });
  });
  await new Promise<void>((done) => server.listen(socket, done));
  scanner.close = async () => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    for (const caller of open) caller.destroy();
    await closed;
    await rm(socket, { force: true });
  };
  return scanner;
}

/** Hears part after part; says its verdict when it has heard enough, null before. */
function judgeOf(): (part: Buffer) => string | null {
  const command = 'zINSTREAM\0';
  let waiting: Buffer = Buffer.alloc(0);
  let isAsked = false;
  const pieces: Buffer[] = [];
  let size = 0;
  return (part) => {
    waiting = Buffer.concat([waiting, part]);
    if (!isAsked) {
      if (waiting.length < command.length) return null;
      if (waiting.toString('latin1', 0, command.length) !== command) return 'UNKNOWN COMMAND';
      isAsked = true;
      waiting = waiting.subarray(command.length);
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0);
      if (length === 0)
        return Buffer.concat(pieces).includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      if (size + length > largest) return 'INSTREAM size limit exceeded. ERROR';
      if (waiting.length < 4 + length) return null;
      pieces.push(waiting.subarray(4, 4 + length));
      size += length;
      waiting = waiting.subarray(4 + length);
    }
    return null;
  };
}
