import fc from 'fast-check';
import { hostilePieces } from '../../harness/hostile-html.ts';
import { hostileText } from '../hostile.ts';

/** Mails as mail programs write them and nearly so; then, in one of two, with some bytes that nobody wrote. */
export function drawMails(): fc.Arbitrary<Buffer> {
  return fc
    .record({
      headers: fc.array(fc.oneof(headerOf('usual'), headerOf('odd')), { maxLength: 12 }),
      body: parts(3),
      lineEnd: fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r'),
      harm: fc.option(fc.array(harms(), { minLength: 1, maxLength: 8 }), { freq: 1 }),
    })
    .map(({ headers, body, lineEnd, harm }) => {
      const whole = Buffer.from([...headers, ...body, ''].join(lineEnd), 'binary');
      return (harm ?? []).reduce<Buffer>((bytes, one) => one(bytes), whole);
    });
}

const charsets = [
  ...['utf-8', 'us-ascii', 'iso-8859-1', 'windows-1252', 'windows-874', 'tis-620', 'iso-2022-jp', 'utf-7'],
  ...['utf-16', 'gb18030', 'big5', 'euc-kr', 'koi8-r', 'x-unknown', '', '"', 'utf-8; x=', 'binary'],
];
const encodings = ['7bit', '8bit', 'base64', 'quoted-printable', 'binary', 'x-uuencode', 'BASE64 ', '', 'x'];
const types = [
  ...[
    'text/plain',
    'text/html',
    'text/calendar',
    'text/rtf',
    'application/pdf',
    'image/png',
    'image/svg+xml',
  ],
  ...[
    'application/ms-tnef',
    'application/pkcs7-mime',
    'text',
    '/',
    'text/plain/html',
    'TEXT/HTML',
    'message/x',
  ],
];
const addresses = [
  ...[
    'rina@honest.example',
    'Rina <rina@honest.example>',
    '"Rina, P." <rina@honest.example>',
    '<>',
    '',
    '@',
    ';',
  ],
  ...[
    'group: a@b.example, c@d.example;',
    '=?utf-8?B?4LiX?= <a@b.example>',
    'a@b@c',
    '<a@b.example',
    '((x)a@b',
  ],
  ...[
    'MAILER-DAEMON@honest.example',
    'a@[127.0.0.1]',
    `${'a,'.repeat(500)}`,
    '<a@b.example>'.repeat(50),
    '"',
  ],
];
const ids = [
  '<1@honest.example>',
  '<>',
  '1@x',
  '<a b@c>',
  `<${'a'.repeat(32)}.${'b'.repeat(32)}@x>`,
  '<<1@x>>',
  '',
];
const dates = ['Mon, 02 Nov 2026 09:00:00 +0700', 'x', '', '99 Foo 9999', 'Thu, 1 Jan 1970 00:00:00 +9999'];
const plain = [
  'Subject',
  'X-Spam-Flag',
  'Comments',
  'List-Id',
  'X-Mailer',
  'Auto-Submitted',
  'Precedence',
  'X-Loop',
];

/** A header line, `usual` for those that mean something and `odd` for the rest. */
function headerOf(kind: 'usual' | 'odd'): fc.Arbitrary<string> {
  if (kind === 'odd') {
    const names = fc.oneof(
      fc.constantFrom(...plain),
      hostileText.map((text) => text.slice(0, 80)),
    );
    return fc.tuple(names, headerText()).map(([name, value]) => `${name}: ${value}`);
  }
  const named = (names: string[], values: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...values), headerText()))
      .map(([name, value]) => `${name}: ${value}`);
  return fc.oneof(
    named(['From', 'To', 'Cc', 'Reply-To', 'Sender', 'Bcc', 'Return-Path', 'Delivered-To'], addresses),
    named(['Message-ID', 'In-Reply-To', 'References'], ids),
    named(['Date'], dates),
    named(
      ['Subject', 'Thread-Topic'],
      ['Paket', 'Re: Re: [#12] Paket', '=?utf-8?Q?=E0=B8?=', '=?x?B?////?=', '=?'],
    ),
    named(['Auto-Submitted'], ['no', 'auto-replied', 'auto-generated; x', '(', '']),
    named(['Content-Type'], types),
  );
}

/** What may stand behind a colon: folded, encoded, of any length. Bytes, one character each. */
function headerText(): fc.Arbitrary<string> {
  const words = hostileText.map((text) => asBytes(text.slice(0, 2_000)));
  const encoded = fc
    .tuple(fc.constantFrom(...charsets), fc.constantFrom('B', 'Q', 'b', 'x'), words)
    .map(([charset, how, text]) => `=?${charset}?${how}?${how === 'B' ? base64(text) : text}?=`);
  const folded = fc.tuple(words, words).map(([one, other]) => `${one}\r\n ${other}`);
  return fc.oneof(words, encoded, folded);
}

/** The lines of a body with its own headers; of several parts while `depth` allows. */
function parts(depth: number): fc.Arbitrary<string[]> {
  const single = fc
    .record({
      type: fc.constantFrom(...types),
      charset: fc.constantFrom(...charsets),
      encoding: fc.constantFrom(...encodings),
      name: fc.option(headerText(), { freq: 1 }),
      text: bodies(),
    })
    .map(({ type, charset, encoding, name, text }) => [
      `Content-Type: ${type}; charset=${charset}`,
      `Content-Transfer-Encoding: ${encoding}`,
      ...(name === null
        ? []
        : [`Content-Disposition: attachment; filename="${name}"`, `Content-ID: <${name}>`]),
      '',
      ...inEncoding(text, encoding),
    ]);
  if (depth === 0) return single;
  const several = fc
    .record({
      kind: fc.constantFrom(
        'mixed',
        'alternative',
        'related',
        'report; report-type=delivery-status',
        'signed',
        'x',
      ),
      boundary: fc.constantFrom('b', `b${depth}`, '', '"', 'a b', '='.repeat(70)),
      inside: fc.array(parts(depth - 1), { maxLength: 4 }),
      isClosed: fc.boolean(),
    })
    .map(({ kind, boundary, inside, isClosed }) => [
      `Content-Type: multipart/${kind}; boundary="${boundary}"`,
      '',
      ...inside.flatMap((lines) => [`--${boundary}`, ...lines]),
      ...(isClosed ? [`--${boundary}--`] : []),
    ]);
  const enclosed = parts(0).map((lines) => ['Content-Type: message/rfc822', '', 'Subject: Inside', ...lines]);
  return fc.oneof(
    { weight: 3, arbitrary: single },
    { weight: 2, arbitrary: several },
    { weight: 1, arbitrary: enclosed },
  );
}

const quotes = [
  'On Mon, Rina wrote:\r\n> Di mana?',
  '-----Original Message-----\r\nFrom: Rina',
  'Pada tanggal 1 Nov, Rina menulis:',
  '-- \r\nRina',
  'Final-Recipient: rfc822; x@y\r\nAction: failed\r\nStatus: 5.1.1',
  'Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822;\r\nStatus: 9.9',
  'begin 644 a.txt\r\n#0V%T\r\n`\r\nend',
];

function bodies(): fc.Arbitrary<string> {
  const pieces = fc.oneof(
    fc.constantFrom(...quotes),
    fc.constantFrom(...hostilePieces.map((piece) => asBytes(piece))),
    hostileText.map((text) => asBytes(text.slice(0, 6_000))),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('binary')),
  );
  return fc.array(pieces, { maxLength: 6 }).map((all) => all.join('\r\n'));
}

function inEncoding(text: string, encoding: string): string[] {
  if (encoding === 'base64') return base64(text).match(/.{1,76}/g) ?? [''];
  if (encoding !== 'quoted-printable') return text.split('\r\n');
  return [
    text.replace(/[^\x20-\x3c\x3e-\x7e]/g, (one) => `=${one.charCodeAt(0).toString(16).padStart(2, '0')}`),
  ];
}

type Harm = (bytes: Buffer) => Buffer;

/** Bytes changed, cut off, doubled or wiped. */
function harms(): fc.Arbitrary<Harm> {
  const place = fc.nat(99_999);
  return fc.oneof(
    fc.tuple(place, fc.nat(255)).map(
      ([at, byte]): Harm =>
        (bytes) =>
          set(bytes, at, byte),
    ),
    place.map(
      (at): Harm =>
        (bytes) =>
          bytes.subarray(0, at % (bytes.length + 1)),
    ),
    place.map(
      (at): Harm =>
        (bytes) =>
          bytes.subarray(at % (bytes.length + 1)),
    ),
    place.map(
      (at): Harm =>
        (bytes) =>
          Buffer.concat([bytes, bytes.subarray(at % (bytes.length + 1))]),
    ),
    fc.constant<Harm>((bytes) => Buffer.from(bytes).fill(0, 0, Math.min(3, bytes.length))),
  );
}

function set(bytes: Buffer, at: number, byte: number): Buffer {
  const changed = Buffer.from(bytes);
  if (changed.length > 0) changed[at % changed.length] = byte;
  return changed;
}

const asBytes = (text: string) => Buffer.from(text, 'utf8').toString('binary');
const base64 = (text: string) => Buffer.from(text, 'binary').toString('base64');
