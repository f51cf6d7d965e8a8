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

/** The links that an answer hands out: as they are, and inside HTML. */
const handedOut =
  /\/api\/v1\/files\/([\da-f-]{36})\/([\da-f-]{36})\?until=(\d+)(&amp;|&)signature=[\w-]+(?!\4masked|[\w-])/g;

/**
 * A text whose links to files lead to what somebody gets who may see no contact data. The mark is signed with the link:
 * whoever takes it off has no link any more.
 */
export function maskLinks(text: string): string {
  return text.replace(handedOut, (_, workspaceId: string, id: string, until: string, and: string) => {
    const signature = sign({ workspaceId, id }, Number(until), true);
    return `/api/v1/files/${workspaceId}/${id}?until=${until}${and}signature=${signature}${and}masked=1`;
  });
}

/** Whether a link was made by us, for this form of the file, and has not run out. */
export function isLinkValid(
  file: { workspaceId: string; id: string; isMasked?: boolean },
  until: number,
  signature: string,
  now: Date,
): boolean {
  if (until * 1000 < now.getTime()) return false;
  const right = Buffer.from(sign(file, until, file.isMasked));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

function sign(file: { workspaceId: string; id: string }, until: number, isMasked = false): string {
  if (!key) throw new Error('The key for links is not set');
  const said = `${file.workspaceId}/${file.id}/${until}${isMasked ? '/masked' : ''}`;
  return createHmac('sha256', key).update(said).digest('base64url');
}
