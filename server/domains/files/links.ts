import { createHmac, timingSafeEqual } from 'node:crypto';
import { linkSeconds } from './rules.ts';

let key: string | null = null;

/** Sets the installation's secret for links. */
export function useLinkKey(secret: string): void {
  key = secret;
}

/**
 * A link to a file that works for half a day, for whoever the owning room shows the file to. The end is rounded
 * to the hour, so that a browser may keep a picture.
 */
export function linkTo(file: { workspaceId: string; id: string }, now: Date): string {
  const until = (Math.floor(now.getTime() / 3_600_000) + linkSeconds / 3600) * 3600;
  return `/api/v1/files/${file.workspaceId}/${file.id}?until=${until}&signature=${sign(file, until)}`;
}

/** Whether a link was made by us and has not run out. */
export function isLinkValid(
  file: { workspaceId: string; id: string },
  until: number,
  signature: string,
  now: Date,
): boolean {
  if (until * 1000 < now.getTime()) return false;
  const right = Buffer.from(sign(file, until));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

function sign(file: { workspaceId: string; id: string }, until: number): string {
  if (!key) throw new Error('The key for links is not set');
  return createHmac('sha256', key).update(`${file.workspaceId}/${file.id}/${until}`).digest('base64url');
}
