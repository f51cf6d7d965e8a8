import type { Socket } from 'node:net';
import type { ImapFlow } from 'imapflow';
import { isLoopback } from '../../../../platform/config.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { accessToken, TokenRefused } from './access-token.ts';
import type { MailboxReason } from './report-state.ts';
import type { WatchedMailbox } from './watched-mailbox.ts';

/** Opens a connection to the server of a mailbox. The caller closes it. */
export async function connectMailbox({
  settings,
  sealedSecret,
  mailboxId,
}: WatchedMailbox): Promise<ImapFlow> {
  const secret = (await secretBox()).open(sealedSecret, mailboxId);
  const { host, port, secure, user, auth } = settings;
  const proof = auth === 'password' ? { pass: secret } : { accessToken: await accessToken(auth, secret) };
  // Read with the first mailbox: an idle installation holds nothing of it.
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow({
    ...lineTo({ host, port, secure }),
    auth: { user, ...proof },
    logger: false,
    autoIdleDelay: 300,
    maxIdleTime: 300_000,
    connectionTimeout: 20_000,
    greetingTimeout: 15_000,
    socketTimeout: 600_000,
    clientInfo: { name: 'Sapa' },
  });
  // What goes wrong between two commands ends the connection, and the next command says so.
  client.on('error', () => undefined);
  await openLine(client);
  return client;
}

/** Where a server is, and that across a network the line is encrypted before the password is said, or nothing is. */
export function lineTo({ host, port, secure }: Pick<WatchedMailbox['settings'], 'host' | 'port' | 'secure'>) {
  return { host, port, secure, ...(secure || isLoopback(host) ? {} : { doSTARTTLS: true }) };
}

/**
 * Connects and signs in. A line that was given up in the middle of its TLS handshake is left by the library without anybody
 * who hears of its end, which would end the program: here it is closed.
 */
export async function openLine(client: ImapFlow): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const { socket } = client as unknown as { socket?: Socket | false };
    if (socket) socket.on('error', () => undefined).destroy();
    throw error;
  }
}

/** What a failure means for the person who looks after the mailbox. */
export function mailboxReason(error: unknown): MailboxReason {
  if (error instanceof TokenRefused) return 'token-refused';
  const { code, authenticationFailed, mailboxMissing } = error as {
    code?: string;
    authenticationFailed?: boolean;
    mailboxMissing?: boolean;
  };
  if (authenticationFailed) return 'refused-login';
  if (mailboxMissing) return 'no-folder';
  if (/CERT|TLS|SELF_SIGNED|ALTNAME/.test(code ?? '')) return 'certificate';
  if (/^E[A-Z]+$|TIMEOUT|NoConnection/.test(code ?? '')) return 'unreachable';
  return 'failed';
}
