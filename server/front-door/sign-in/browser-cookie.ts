import { publicAddress } from '../../platform/public-address.ts';

/** A journey that begins and ends in one browser: to a provider and back, or to the mailbox and back. */
type Journey = 'provider' | 'link';

/** Binds a journey to the browser that began it: it comes back within ten minutes, or not. */
export function browserCookie(journey: Journey, secret: string): string {
  const secure = publicAddress().startsWith('https:') ? '; Secure' : '';
  return `sapa.${journey}=${secret}; Max-Age=600; Path=/api/v1/session; HttpOnly; SameSite=Strict${secure}`;
}

/** The secret that the browser kept, '' when it has none. */
export function browserIn(journey: Journey, headers: Headers): string {
  const pairs = (headers.get('cookie') ?? '').split(';').map((one) => one.trim());
  const name = `sapa.${journey}=`;
  return pairs.find((one) => one.startsWith(name))?.slice(name.length) ?? '';
}
