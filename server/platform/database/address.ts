/** Where a client connects: a URL, and the path of the Unix socket where the URL names one. */
export type Address = { url: string; path?: string };

/**
 * Reads an address as PostgreSQL's own programs do: `postgres://user@/database?host=/folder` and
 * `postgres://user@%2Ffolder/database` mean the socket in that folder, which the driver does not know by itself.
 */
export function readAddress(text: string): Address {
  const parts = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/.exec(text);
  if (!parts) return { url: text };
  const [, before = '', place = '', after = ''] = parts;
  const [path = '', asked = ''] = after.split('?', 2);
  const query = new URLSearchParams(asked);
  const host = query.get('host') ?? decodeURIComponent(place.replace(/:\d*$/, ''));
  const port = query.get('port') ?? /:(\d+)$/.exec(place)?.[1] ?? '5432';
  for (const name of ['host', 'port']) query.delete(name);
  const rest = `${path}${query.size > 0 ? `?${query}` : ''}`;
  if (host.startsWith('/')) return { url: `${before}localhost${rest}`, path: `${host}/.s.PGSQL.${port}` };
  if (!/[?&](host|port)=/.test(after)) return { url: text };
  return { url: `${before}${host || 'localhost'}:${port}${rest}` };
}

/**
 * Whether a line to this address is encrypted, or leaves no machine: by socket, on this machine, or with an `sslmode` that
 * was chosen. An address across a network that says nothing is none that may be used: the driver would speak in the open.
 */
export function isLineChosen(text: string): boolean {
  const { url, path } = readAddress(text);
  if (path !== undefined || /[?&]ssl(?:mode)?=./.test(url)) return true;
  const hosts = (/^postgres(?:ql)?:\/\/(?:[^/?#]*@)?([^/?#]*)/.exec(url)?.[1] ?? '').split(',');
  return hosts.every((host) => /^(?:localhost|127\.[\d.]+|\[::1\])?(?::\d+)?$/.test(host));
}
