/** What trying a connection showed: the key of a sentence, with its values. */
export type ConnectionResult = { works: boolean; code: string; params: Record<string, string> };

export const connectionWorks: ConnectionResult = { works: true, code: 'connection-ok', params: {} };

const byCode: Record<string, string> = {
  ENOTFOUND: 'connection-name-unknown',
  EAI_AGAIN: 'connection-name-unknown',
  EDNS: 'connection-name-unknown',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'connection-timeout',
  CONNECT_TIMEOUT: 'connection-timeout',
  GREETING_TIMEOUT: 'connection-timeout',
  UPGRADE_TIMEOUT: 'connection-timeout',
  ETLS: 'connection-tls',
  EAUTH: 'connection-sign-in-refused',
};

type Failure = {
  message: string;
  code?: unknown;
  originalCode?: unknown;
  response?: unknown;
  responseText?: unknown;
  authenticationFailed?: unknown;
  mailboxMissing?: unknown;
};

/** Says in plain language why a mail server could not be used. */
export function readFailure(error: unknown, folder = ''): ConnectionResult {
  const failure: Failure = error instanceof Error ? error : { message: String(error) };
  const words = wordsOf(failure);
  const fail = (code: string) => ({ works: false, code, params: { words, folder } });
  if (failure.authenticationFailed) return fail('connection-sign-in-refused');
  if (failure.mailboxMissing) return fail('connection-folder-missing');
  const codes = [failure.originalCode, failure.code].map(String);
  const known = codes.map((one) => byCode[one]).find(Boolean);
  if (known) return fail(known);
  const isTls = codes.some((one) => /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(one));
  return fail(isTls ? 'connection-tls' : 'connection-other');
}

/** The server's own words where it spoke, on one line. */
function wordsOf({ responseText, response, message }: Failure): string {
  const words = [responseText, response, message].find((one) => typeof one === 'string' && one !== '');
  return String(words).replaceAll(/\s+/g, ' ').slice(0, 300);
}
