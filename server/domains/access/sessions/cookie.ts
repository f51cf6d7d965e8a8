let secure = false;

/** Says whether people reach the program by https: its cookies are then bound to this host and to https. */
export function useSecureCookies(isSecure: boolean): void {
  secure = isSecure;
}

const nameOf = () => `${secure ? '__Host-' : ''}sapa.session_token`;

/** The cookie that holds a session for so many seconds; 0 clears it. Scripts do not read it. */
export function sessionCookie(secret: string, seconds: number): string {
  const parts = [`${nameOf()}=${secret}`, `Max-Age=${seconds}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}

/** The secret in the cookies of a call, or null. */
export function secretIn(headers: Headers): string | null {
  const wanted = `${nameOf()}=`;
  const pairs = (headers.get('cookie') ?? '').split(';').map((one) => one.trim());
  return pairs.find((one) => one.startsWith(wanted))?.slice(wanted.length) || null;
}
