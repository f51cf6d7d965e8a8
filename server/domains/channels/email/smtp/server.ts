import { isIP } from 'node:net';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerError,
  type SMTPServerSession,
} from 'smtp-server';
import { release } from '../../../../kernel/bytes.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { errorCode } from '../../../../platform/database/transaction.ts';
import type { Arrival, Destination } from '../intake/keep/arrival.ts';
import { keepMail } from '../intake/keep/keep-mail.ts';
import { logRefusedMail } from '../intake/keep/refuse-mail.ts';
import { largestMail, NoRoom, receiveData } from './receive-data.ts';
import { findDestination, forgetDestinations } from './recipients.ts';

/** Where to listen, and the certificate for STARTTLS if there is one (PEM). */
export type SmtpSettings = {
  smtpHost: string;
  smtpPort: number;
  tls: { certificate: string; key: string } | null;
};

export type Smtp = {
  /** The port that is listened on, e.g. the one that was given for 0. */
  port: number;
  /** Takes no new connection, lets mails in transfer finish for `seconds`, then closes. */
  stop(seconds?: number): Promise<void>;
};

/** Connections at the same time; the next one hears 421 and comes again. */
const mostConnections = 200;
/** Milliseconds that a silent connection is kept. */
const silence = 60_000;

/**
 * Listens for mail. A mail is acknowledged with 250 only when its bytes are synced to disk and its row is committed;
 * when either fails the answer is 451 and the sender keeps it.
 */
export async function startSmtp(settings: SmtpSettings): Promise<Smtp> {
  forgetDestinations();
  let stopping = false;
  const server = new SMTPServer({
    name: 'sapa',
    banner: 'Sapa',
    size: largestMail,
    disabledCommands: settings.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(settings.tls ? { cert: settings.tls.certificate, key: settings.tls.key } : {}),
    disableReverseLookup: true,
    logger: false,
    maxClients: mostConnections,
    socketTimeout: silence,
    closeTimeout: 1_000,
    onMailFrom: (_address, _session, callback) =>
      callback(stopping ? reply(421, '4.3.2 We are about to restart. Please try again in a minute.') : null),
    onRcptTo: (address, session, callback) => void judge(address, session).then(callback),
    onData: (stream, session, callback) => void track(take(stream, session).then(callback)),
  });
  server.on('error', (error) => console.error(JSON.stringify({ alarm: 'smtp', message: error.message })));
  const port = await listen(server, settings);
  return {
    port,
    stop(seconds = 20) {
      stopping = true;
      return close(server, seconds);
    },
  };
}

async function judge(
  address: SMTPServerAddress,
  session: SMTPServerSession,
): Promise<SMTPServerError | null> {
  try {
    const found = await findDestination(address.address, Date.now());
    if (found === 'unknown')
      return reply(550, `5.1.1 There is no mailbox ${tame(address.address)} here. Please check the address.`);
    if (found === 'not-set-up')
      return reply(451, '4.3.0 This mail server is not set up yet. Please try again later.');
    const all = destinations.get(session) ?? new Map<string, Destination>();
    destinations.set(session, all.set(address.address, found));
    return null;
  } catch (error) {
    return notNow(error);
  }
}

/** Where the recipients of the mail in hand lead. */
const destinations = new WeakMap<SMTPServerSession, Map<string, Destination>>();

async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<SMTPServerError | null> {
  try {
    const arrivals = arrivalsOf(session, new Date());
    const received = await receiveData(stream);
    if (received.kind === 'whole') {
      await keepMail(received.raw, arrivals);
      release(received.raw);
      return null;
    }
    await logRefusedMail({ ...received, reason: 'too-large' }, arrivals);
    return reply(552, '5.3.4 This mail is larger than 50 MB. Please send it in parts or share a link.');
  } catch (error) {
    return notNow(error);
  }
}

/** Mails between DATA and their answer. */
const inTransfer = new Set<Promise<void>>();

async function track(transfer: Promise<void>): Promise<void> {
  inTransfer.add(transfer);
  await transfer.finally(() => inTransfer.delete(transfer));
}

/** One arrival per mailbox, with the recipients that lead to it. */
function arrivalsOf(session: SMTPServerSession, receivedAt: Date): Arrival[] {
  const { mailFrom, rcptTo } = session.envelope;
  const found = destinations.get(session);
  const byMailbox = new Map<string, Arrival>();
  for (const { address } of rcptTo) {
    const destination = found?.get(address);
    if (!destination) throw new Error('A recipient was accepted without a mailbox');
    const arrival = byMailbox.get(destination.mailboxId) ?? {
      ...destination,
      way: 'smtp',
      place: null,
      receivedAt,
      envelopeFrom: mailFrom ? tidy(mailFrom.address) : '',
      envelopeTo: [],
      remoteAddress: isIP(session.remoteAddress) ? session.remoteAddress : null,
      helo: tidy(session.hostNameAppearsAs || ''),
      reason: null,
    };
    arrival.envelopeTo.push(tidy(address));
    byMailbox.set(destination.mailboxId, arrival);
  }
  return [...byMailbox.values()];
}

/** PostgreSQL refuses NUL, and nobody needs control characters here. */
function tidy(text: string): string {
  return text.replace(/[\x00-\x1f\x7f]/g, '').slice(0, 1_000);
}

/** A recipient as it may be repeated in an answer. */
function tame(address: string): string {
  return address.replace(/[^\x21-\x7e]/g, '?').slice(0, 100);
}

function notNow(error: unknown): SMTPServerError {
  if (error instanceof NoRoom)
    return reply(452, '4.3.1 Too much mail at once. Please try again in a minute.');
  if (error instanceof Problem && error.code === 'storage-full')
    return reply(452, '4.3.1 There is no room for mail at the moment. Please try again later.');
  // The words of a failed statement repeat addresses: the log of the program gets its code only.
  const message = errorCode(error) || (error instanceof Error ? error.name : 'unknown');
  console.error(JSON.stringify({ alarm: 'mail-not-kept', message }));
  return reply(451, '4.3.0 The mail could not be stored at the moment. Please try again later.');
}

function reply(responseCode: number, sentence: string): SMTPServerError {
  return Object.assign(new Error(sentence), { responseCode });
}

function listen(server: SMTPServer, { smtpHost, smtpPort }: SmtpSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(smtpPort, smtpHost, () => {
      server.server.off('error', reject);
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : smtpPort);
    });
  });
}

/** Idle connections end at once, those with a mail in transfer when it is answered or the time is over. */
async function close(server: SMTPServer, seconds: number): Promise<void> {
  const until = Date.now() + seconds * 1_000;
  const closed = new Promise<void>((resolve) => server.close(resolve));
  while (inTransfer.size > 0 && Date.now() < until) await Promise.race([...inTransfer, pause(until)]);
  for (const connection of server.connections) connection.close();
  await closed;
}

function pause(until: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, until - Date.now())).unref());
}
