/** Whether a failed statement says, by its code, that the server was not there or went away; it may work elsewhere or later. */
export function isUnreachable(code: string): boolean {
  return [
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENOENT',
    'CONNECTION_CLOSED',
    'CONNECTION_ENDED',
    'CONNECT_TIMEOUT',
    'CONNECTION_DESTROYED',
    '25P03',
    '57P01',
    '57P02',
    '57P03',
    '53300',
  ].includes(code);
}
