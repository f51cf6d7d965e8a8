import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail as a server somewhere else took it. */
export type SunkMail = { sender: string; recipients: string[]; raw: string };

/** What the sink does with the next mails: takes them, answers with a code, never answers, or hangs up after DATA. */
export type Mood =
  | { does: 'accept' }
  | { does: 'answer'; code: number; words: string; at?: 'rcpt' | 'data'; only?: string }
  | { does: 'hang' }
  | { does: 'drop' };

export type SmtpSink = {
  url: string;
  mails: SunkMail[];
  mood: Mood;
  /** Mails whose last byte has come and that are never answered. */
  hung: number;
  /** Called between a mail's last byte and the answer 250: what it waits for delays the answer. */
  beforeAnswer: (mail: SunkMail) => Promise<void> | void;
  /** Resolves when `count` mails have come. */
  took(count: number): Promise<SunkMail[]>;
  close(): Promise<void>;
};

/** A real SMTP server on a free port of this machine that keeps all it was given. */
export async function startSmtpSink(): Promise<SmtpSink> {
  let waiting: { count: number; go: () => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo(address, _session, done) {
      const { mood } = sink;
      const refused =
        mood.does === 'answer' && mood.at === 'rcpt' && (mood.only ?? address.address) === address.address;
      done(refused ? answer(mood.code, mood.words) : null);
    },
    onData(stream, session, done) {
      readAll(stream).then(async (raw) => {
        const { mood } = sink;
        if (mood.does === 'hang') {
          sink.hung += 1;
          return;
        }
        if (mood.does === 'drop') return hangUp(server, session);
        if (mood.does === 'answer' && mood.at !== 'rcpt') return done(answer(mood.code, mood.words));
        const mail = { ...envelopeOf(session), raw };
        sink.mails.push(mail);
        waiting = waiting.filter((one) => sink.mails.length < one.count || one.go());
        await sink.beforeAnswer(mail);
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  const { port } = server.server.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    mood: { does: 'accept' },
    hung: 0,
    beforeAnswer: () => undefined,
    async took(count) {
      if (sink.mails.length < count) await new Promise<void>((go) => waiting.push({ count, go }));
      return sink.mails;
    },
    close: () => new Promise((go) => server.close(() => go())),
  };
  return sink;
}

async function readAll(stream: SMTPServerDataStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function envelopeOf({ envelope }: SMTPServerSession): { sender: string; recipients: string[] } {
  const from = envelope.mailFrom;
  return { sender: from ? from.address : '', recipients: envelope.rcptTo.map((one) => one.address) };
}

function answer(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>)
    if (connection.id === session.id) connection._socket.destroy();
}
