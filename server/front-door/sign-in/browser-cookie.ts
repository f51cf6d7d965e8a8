import { publicAddress } from '../../platform/public-address.ts';

const name = 'sapa.provider';

/** Binds a journey to a provider to the browser that began it: it comes back within ten minutes, or not. */
export function browserCookie(secret: string): string {
  const secure = publicAddress().startsWith('https:') ? '; Secure' : '';
  return `${name}=${secret}; Max-Age=600; Path=/api/v1/session; HttpOnly; SameSite=Strict${secure}`;
}

/** The secret that the browser kept, '' when it has none. */
export function browserIn(headers: Headers): string {
  const pairs = (headers.get('cookie') ?? '').split(';').map((one) => one.trim());
  return pairs.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}
