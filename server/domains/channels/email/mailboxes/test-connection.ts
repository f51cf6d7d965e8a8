import { and, eq } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context, query } from '../../../../platform/command.ts';
import { outgoing } from '../../../../platform/mail/outgoing.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { accessToken } from '../imap/access-token.ts';
import { lineTo, openLine } from '../imap/connect.ts';
import { mailboxes } from '../schema.ts';
import { type ConnectionResult, connectionWorks, readFailure } from './connection-result.ts';
import { imapInput } from './inputs.ts';

/** Milliseconds until a silent server counts as not there. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 20_000 };

/** The settings of a kept mailbox with its password opened. @throws Problem 404 `mailbox-not-found`. */
const findSettings = query({
  name: 'channels.find-imap-settings',
  permission: 'channels:manage',
  input: z.strictObject({ mailboxId: z.uuid() }),
  async run({ tx, actor }, { mailboxId }) {
    const mine = and(eq(mailboxes.workspaceId, actor.workspaceId), eq(mailboxes.id, mailboxId));
    const [box] = await tx.select().from(mailboxes).where(mine);
    if (!box?.imap || !box.imapSecret) throw notFound('mailbox');
    return { imap: box.imap, secret: (await secretBox()).open(box.imapSecret, mailboxId) };
  },
});

/** Settings as just entered, or those of a kept mailbox. */
export const connectionInput = z.union([
  z.strictObject({ imap: imapInput, secret: z.string().min(1).max(8000) }),
  z.strictObject({ mailboxId: z.uuid() }),
]);

/**
 * Signs in and looks for the folder: nothing is read and nothing is marked. No transaction is open meanwhile.
 * @throws Problem 403 `permission-missing`, 404 `mailbox-not-found`.
 */
export async function testImap(
  context: Context,
  given: z.output<typeof connectionInput>,
): Promise<ConnectionResult> {
  assertMay(context.actor, 'channels:manage');
  const { imap, secret } = 'mailboxId' in given ? await findSettings(context, given) : given;
  const { user } = imap;
  let client: ImapFlow | null = null;
  try {
    const proof =
      imap.auth === 'password' ? { pass: secret } : { accessToken: await accessToken(imap.auth, secret) };
    const { ImapFlow } = await import('imapflow');
    const auth = { user, ...proof };
    client = new ImapFlow({ ...lineTo(imap), auth, logger: false, ...patience });
    client.on('error', () => undefined);
    await openLine(client);
    await openFolder(client, imap.folder);
    return connectionWorks;
  } catch (error) {
    return readFailure(error, imap.folder);
  } finally {
    client?.close();
  }
}

async function openFolder(client: ImapFlow, folder: string): Promise<void> {
  const found = await client.status(folder, { messages: true }).catch(() => false);
  if (!found) throw Object.assign(new Error(folder), { mailboxMissing: true });
}

/** Signs in to the outgoing server of the installation. @throws Problem 403 `permission-missing`. */
export async function testSmtp(context: Context): Promise<ConnectionResult> {
  assertMay(context.actor, 'channels:manage');
  const { check } = outgoing();
  if (!check) return { works: false, code: 'delivery-no-outgoing-server', params: {} };
  try {
    await check();
    return connectionWorks;
  } catch (error) {
    return readFailure(error);
  }
}
