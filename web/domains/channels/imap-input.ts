import type { ImapAuth, ImapSettings } from './types.ts';

/** The settings out of the form; an empty password or token is left out, so that the present one stays. */
export function imapOf(form: FormData, { secure, auth }: { secure: boolean; auth: ImapAuth }): ImapSettings {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const password = auth === 'password' ? String(form.get('password') ?? '') : tokenOf(text);
  return {
    host: text('host'),
    port: Number.parseInt(text('port'), 10) || (secure ? 993 : 143),
    secure,
    user: text('user'),
    auth,
    ...(password ? { password } : {}),
  };
}

/** What the server asks Google or Microsoft with, as it keeps it; nothing without a token. */
function tokenOf(text: (name: string) => string): string {
  const refreshToken = text('refreshToken');
  if (refreshToken === '') return '';
  const [clientSecret, tenant] = [text('clientSecret'), text('tenant')];
  return JSON.stringify({
    refreshToken,
    clientId: text('clientId'),
    ...(clientSecret ? { clientSecret } : {}),
    ...(tenant ? { tenant } : {}),
  });
}
