import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { mailboxes } from '../schema.ts';
import { domainOf } from './keep-key.ts';
import { mailSigningKeys } from './schema.ts';

/** By whom a mail is signed: the domain of its From, with the key whose record stands. */
export type Signer = { domain: string; selector: string; privateKey: string };

/** Who signs the mails of a mailbox; null while no record stands: a signature that nobody can prove is worse than none. */
export async function signerOf({ tx, actor }: Run, mailboxId: string | null): Promise<Signer | null> {
  if (!mailboxId) return null;
  const { workspaceId } = actor;
  const box = and(eq(mailboxes.workspaceId, workspaceId), eq(mailboxes.id, mailboxId));
  const [found] = await tx.select({ address: mailboxes.address }).from(mailboxes).where(box);
  if (!found) return null;
  const standing = and(
    eq(mailSigningKeys.workspaceId, workspaceId),
    eq(mailSigningKeys.domain, domainOf(found.address)),
    eq(mailSigningKeys.state, 'standing'),
  );
  const [key] = await tx.select().from(mailSigningKeys).where(standing);
  if (!key) return null;
  const { id, domain, selector, privateKey } = key;
  return { domain, selector, privateKey: (await secretBox()).open(privateKey, id) };
}

/**
 * The same mail with its signature before it: the words and the headers that people see cannot be changed unseen. A key
 * that signs nothing holds no mail back: it leaves unsigned, with an alarm.
 */
export async function signMail(
  raw: Buffer,
  { domain: signingDomain, selector, privateKey }: Signer,
  at: Date,
): Promise<Buffer> {
  const { dkimSign } = await import('mailauth/lib/dkim/sign.js');
  const key = { signingDomain, selector, privateKey };
  const { signatures, errors } = await dkimSign(raw, {
    ...{ ...key, canonicalization: 'relaxed/relaxed', algorithm: 'rsa-sha256', signTime: at },
    signatureData: [key],
  });
  if (errors.length === 0) return Buffer.concat([Buffer.from(signatures), raw]);
  console.error(JSON.stringify({ alarm: 'mail-signing', domain: signingDomain, message: 'not signed' }));
  return raw;
}
