import { createHmac, timingSafeEqual } from 'node:crypto';
import { installationSecret } from '../../domains/access/index.ts';
import { isId } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/problem.ts';

const made: { secret?: Promise<string> } = {};

/** What proves that a visitor uploaded a file: nobody sends a file of others by naming it. */
export async function claimOf(visitorId: string, fileId: string): Promise<string> {
  return `${fileId}.${await sign(visitorId, fileId)}`;
}

/** The file of a claim. @throws Problem 404 `file-not-found` when it is another's, or none. */
export async function fileOfClaim(visitorId: string, claim: string): Promise<string> {
  const [fileId = '', signature = ''] = claim.split('.');
  if (!isId(fileId)) throw notFound('file');
  const right = Buffer.from(await sign(visitorId, fileId));
  const given = Buffer.from(signature);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw notFound('file');
  return fileId;
}

async function sign(visitorId: string, fileId: string): Promise<string> {
  made.secret ??= installationSecret('chat-files');
  return createHmac('sha256', await made.secret)
    .update(`${visitorId}/${fileId}`)
    .digest('base64url');
}
