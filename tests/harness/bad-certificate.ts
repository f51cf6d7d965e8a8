import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:tls';
import { onTestFinished } from 'vitest';

/** A certificate that nobody vouched for and that has run out, with its key: only for tests. */
const cert = `-----BEGIN CERTIFICATE-----
MIIBfTCCASOgAwIBAgIUaMHW8YWTBPwnQsEu80/r3rojPx8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MB4XDTI2MTEyNTIzNDMxN1oXDTI2MTEyNjIz
NDMxN1owFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEYt8jm+g+IPq6JblxOrmh+olACT5BFQ1ux5qGoHhyDxyGN7jttbwzTRMF
fevQ7UeiP1oMNfVB2yizrJEzTelT5qNTMFEwHQYDVR0OBBYEFOqz7wRgG2xe3izv
3CtEFwwf+GtmMB8GA1UdIwQYMBaAFOqz7wRgG2xe3izv3CtEFwwf+GtmMA8GA1Ud
EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAPCYL8LEtLXFx0+6t/RrnQ7r
LH7AH3YoNR+J9sBrlzRHAiBD3u1ouY8DKBvzLm9xURa0/xJbYU/cNTQtQLL71Z5o
YQ==
-----END CERTIFICATE-----`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgUxwhpMzW7R40AxdZ
Y2tcRCFUxEboMRSlP5MV4Uh5uQOhRANCAARi3yOb6D4g+roluXE6uaH6iUAJPkEV
DW7HmoageHIPHIY3uO21vDNNEwV969DtR6I/Wgw19UHbKLOskTNN6VPm
-----END PRIVATE KEY-----`;

/** A server of this machine that nobody can trust; its port. */
export async function startUntrusted(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer({ cert, key });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
