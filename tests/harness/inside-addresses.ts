import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ways to write a host of this machine, of its neighbours, or of the service that gives out a cloud's keys. */
export const insideHosts: string[] = [
  ...['127.0.0.1', '127.1', '127.0.1', '0', '0.0.0.0', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1'],
  ...['017700000001', '127.000.000.001', '127.0.0.1.', '127.255.255.254', '127.8.8.8', '0x7F.0.0.1', '00.0'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'rina.localhost', 'printer.local', 'db.localdomain'],
  ...['metadata.google.internal', 'metadata.google.internal.', 'router.home.arpa'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::7f00:1]'],
  ...[
    '[0000:0000:0000:0000:0000:ffff:7f00:0001]',
    '[::ffff:0:7f00:1]',
    '[::127.0.0.1]',
    '[::FFFF:A9FE:A9FE]',
  ],
  ...['[64:ff9b::7f00:1]', '[64:ff9b::127.0.0.1]', '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[2001::1]'],
  ...['[64:ff9b::a9fe:a9fe]', '[2002:a9fe:a9fe::1]', '[fd00:ec2::254]', '[fe80::a9fe:a9fe]', '[5f00::1]'],
  ...[
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[::ffff:10.0.0.1]',
    '[100::1]',
  ],
  ...[
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '100.64.0.1',
    '100.127.0.1',
  ],
  ...['169.254.169.254', '0xa9fea9fe', '2852039166', '169.254.0.1', '0251.0376.0251.0376', '169.254.43518'],
  ...['192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.1.1'],
  ...['240.0.0.1', '255.255.255.255', '192.88.99.1', '100.100.100.200', '168430081', '0xac100001'],
  ...[
    '１２７.０.０.１',
    '127。0。0。1',
    '①②⑦.0.0.1',
    '%31%32%37.0.0.1',
    '0x7f.0x0.0x0.0x1',
    '127.0x1',
    '0.0',
  ],
  ...['ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'rina@127.0.0.1', 'rina:secret@127.0.0.1', 'a.example@127.0.0.1', 'a.example:80@[::1]'],
];

/** Addresses of no web at all. */
export const strangeAddresses: string[] = [
  ...['file:///etc/passwd', 'ftp://example.com/', 'gopher://127.0.0.1:6379/_x', 'dict://127.0.0.1:11211/'],
  ...['javascript:alert(1)', 'data:text/plain,x', 'jar:http://a.example!/', 'ldap://127.0.0.1/', 'blob:x'],
  ...['unix:/run/postgres.sock', '//127.0.0.1/', '/etc/passwd', 'http://', 'https:', 'http:///', 'rina', ''],
];

/** A server on this machine that counts who comes: nobody should. Its port, its count, its end. */
export async function listenInside(answer: RequestListener = (_request, reply) => reply.end('inside')) {
  const seen = { connects: 0, paths: [] as string[] };
  const server = createServer((request, reply) => {
    seen.paths.push(request.url ?? '');
    answer(request, reply);
  });
  server.on('connection', () => {
    seen.connects += 1;
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, () => done((server.address() as AddressInfo).port));
  });
  return { port, seen, close: () => void server.close() };
}
