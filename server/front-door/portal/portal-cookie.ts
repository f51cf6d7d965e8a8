import { publicAddress } from '../../platform/public-address.ts';

/**
 * The cookie of one workspace's portal: it goes to that portal's doors, or to the pages of its help centre, and nowhere
 * else.
 */
export function portalCookie(
  workspaceId: string,
  secret: string,
  seconds: number,
  path = `/api/v1/portal/${workspaceId}`,
): string {
  const secure = publicAddress().startsWith('https:') ? '; Secure' : '';
  return `${nameOf(workspaceId)}=${secret}; Max-Age=${seconds}; Path=${path}; HttpOnly; SameSite=Lax${secure}`;
}

/** The secret in the cookies of a call, '' when there is none. */
export function portalSecretIn(headers: Headers, workspaceId: string): string {
  const wanted = `${nameOf(workspaceId)}=`;
  const pairs = (headers.get('cookie') ?? '').split(';').map((one) => one.trim());
  return pairs.find((one) => one.startsWith(wanted))?.slice(wanted.length) ?? '';
}

const nameOf = (workspaceId: string) => `sapa.portal.${workspaceId.replaceAll('-', '')}`;

/** Whether a call brings the cookie of any portal: then nothing of its answer may be kept. */
export function hasPortalCookie(headers: Headers): boolean {
  return (headers.get('cookie') ?? '').includes('sapa.portal.');
}
