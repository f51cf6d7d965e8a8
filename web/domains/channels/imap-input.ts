import type { ImapSettings } from './types.ts';

/** The settings out of the form; an empty password is left out, so that the present one stays. */
export function imapOf(form: FormData, secure: boolean): ImapSettings {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const password = String(form.get('password') ?? '');
  return {
    host: text('host'),
    port: Number.parseInt(text('port'), 10) || (secure ? 993 : 143),
    secure,
    user: text('user'),
    ...(password ? { password } : {}),
  };
}
