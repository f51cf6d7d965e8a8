import { bytesOfId, bytesOfKey, idOfBytes } from '../../../kernel/ids.ts';

/** How long the link of a mail opens the page by itself, in hours. Afterwards it only asks for a fresh one by mail. */
export const linkHours = 24;
/** How long it is known whose a link was, so that a fresh one can be asked for, in days. */
export const linkDays = 90;

/** The part of an address that names a workspace and a secret of 192 bits: 54 characters of base64url. */
export function writeLink(workspaceId: string, secret: string): string {
  return bytesOfId(workspaceId).toString('base64url') + secret;
}

/** Reads it back; null for everything that we did not write. */
export function readLink(text: string): { workspaceId: string; secret: string } | null {
  if (!/^[\w-]{54}$/.test(text)) return null;
  const bytes = bytesOfKey(text.slice(0, 22));
  return bytes && { workspaceId: idOfBytes(bytes), secret: text.slice(22) };
}

/** Whether a link opens the page, only asks for a fresh one, or is none any more. */
export function standOf(link: { createdAt: Date; expiresAt: Date }, now: Date): 'open' | 'stale' | 'gone' {
  if (now < link.expiresAt) return 'open';
  return now.getTime() - link.createdAt.getTime() < linkDays * 86_400_000 ? 'stale' : 'gone';
}
