import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A mail of the fake server. `shown` says how many bytes of it a fetch gets at this moment; null is NIL. */
export type FakeMail = { uid: number; raw: Buffer; shown: () => number | null };

export type FakeImap = {
  port: number;
  mails: FakeMail[];
  /** All commands that were given. */
  commands: string[];
  /** Whether it says that the line may be encrypted; it never is. */
  offersTls: boolean;
};

/**
 * An IMAP server that lists mails before their bodies are there, as some real ones do. It knows what a reader of one
 * folder needs and nothing else.
 */
export async function startFakeImap({ offersTls = false } = {}): Promise<FakeImap> {
  const fake: FakeImap = { port: 0, mails: [], commands: [], offersTls };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    serve(socket, fake);
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  fake.port = (server.address() as AddressInfo).port;
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return fake;
}

function serve(socket: Socket, fake: FakeImap): void {
  let text = '';
  socket.write(`* OK [${capabilities(fake)}] ready\r\n`);
  socket.on('data', (part) => {
    text += part.toString('latin1');
    const lines = text.split('\r\n');
    text = lines.pop() ?? '';
    for (const line of lines) answer(socket, fake, line);
  });
}

const capabilities = ({ offersTls }: FakeImap) =>
  `CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR${offersTls ? ' STARTTLS' : ''}`;

function answer(socket: Socket, fake: FakeImap, line: string): void {
  const [, tag = '*', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
  fake.commands.push(command);
  const say = (words: string) => socket.write(`* ${words}\r\n`);
  const [verb = ''] = command.split(' ');
  if (verb === 'CAPABILITY') say(capabilities(fake));
  if (verb === 'LIST' || verb === 'LSUB') say('LIST (\\HasNoChildren) "/" INBOX');
  if (verb === 'SELECT' || verb === 'EXAMINE') describe(say, fake);
  if (/^UID SEARCH/.test(command)) say(`SEARCH ${fake.mails.map(({ uid }) => uid).join(' ')}`);
  if (/^UID FETCH/.test(command)) fetch(socket, fake, command);
  if (verb === 'LOGOUT') say('BYE');
  const mode = verb === 'EXAMINE' ? '[READ-ONLY] ' : '';
  socket.write(`${tag} OK ${mode}done\r\n`);
}

function describe(say: (words: string) => void, { mails }: FakeImap): void {
  say('FLAGS (\\Seen \\Deleted)');
  say(`${mails.length} EXISTS`);
  say('0 RECENT');
  say('OK [UIDVALIDITY 7] valid');
  say(`OK [UIDNEXT ${Math.max(0, ...mails.map(({ uid }) => uid)) + 1}] next`);
}

function fetch(socket: Socket, { mails }: FakeImap, command: string): void {
  const asked = /^UID FETCH (\S+)/.exec(command)?.[1]?.split(',') ?? [];
  for (const [at, { uid, raw, shown }] of mails.entries()) {
    if (!asked.includes(String(uid))) continue;
    const about = `UID ${uid} RFC822.SIZE ${raw.length} INTERNALDATE "${internalDate()}"`;
    socket.write(`* ${at + 1} FETCH (${about}`);
    if (/BODY/.test(command)) writeBody(socket, raw, shown());
    socket.write(')\r\n');
  }
}

function writeBody(socket: Socket, raw: Buffer, length: number | null): void {
  if (length === null) socket.write(' BODY[] NIL');
  else {
    socket.write(` BODY[] {${length}}\r\n`);
    socket.write(raw.subarray(0, length));
  }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function internalDate(): string {
  const now = new Date();
  const day = String(now.getUTCDate()).padStart(2, '0');
  const time = now.toISOString().slice(11, 19);
  return `${day}-${months[now.getUTCMonth()]}-${now.getUTCFullYear()} ${time} +0000`;
}
