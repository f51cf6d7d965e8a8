import fc from 'fast-check';

/** Texts that have broken programs before: of no length, of any length, half characters, other languages of machines. */
const texts: string[] = [
  ...['', ' ', '\0', 'a\0b', '\ud800', '\udc00x', '\ufeff', '\u202egnp.exe', 'e\u0301'.repeat(200)],
  ...['👩‍👩‍👧‍👦', 'ที่นี่', 'İ', 'ß', 'ﬀ', '\u0130'.repeat(100), '\u200b', '\r\n', '\n.\n', '\t', '\x1b[31m'],
  ...["'", "''; select pg_sleep(9) --", '"', '\\', '%', '_', '%%%', '$1', ':a', '{}', '{{constructor.name}}'],
  ...[
    '$'.concat('{7*7}'),
    '<%= 7 %>',
    '#{7}',
    '<script>x</script>',
    '<img src=x onerror=x>',
    '&lt;',
    '&#0;',
    ']]>',
  ],
  ...['../../etc/passwd', 'C:\\x', 'file:///etc/passwd', 'javascript:x', 'http://127.0.0.1/', 'http://[::1'],
  ...['null', 'undefined', 'NaN', 'Infinity', '-0', '1e999', '0x10', '١٢٣', '9'.repeat(400), 'true', '[]'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'me', 'none', '*', '-', '.', '..', '//', '?'],
  ...[
    '2026-02-30',
    '0000-00-00',
    '0001-01-01',
    '9999-12-31',
    '+275760-09-13T00:00:00Z',
    '2026-13-01T99:99:99Z',
  ],
  ...['9999-12-31T23:59:59.999999999Z', '0000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '24:00', '25:61'],
  ...[
    'a@b',
    '@',
    'a@@b.example',
    '"a b"@c.example',
    'a@[127.0.0.1]',
    `${'a'.repeat(300)}@b.example`,
    'a@b.ไทย',
  ],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'Asia/Nowhere', 'UTC'],
  ...['(a+)+$', '((((', '[', 'a'.repeat(5_000), ' '.repeat(50_000), 'ก'.repeat(20_000), '('.repeat(9_000)],
];

/** Any text, the dangerous ones most often. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...texts), { maxLength: 4 }).map((all) => all.join('')) },
);

const numbers = [
  0,
  -0,
  -1,
  0.1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  1e21,
  1e308,
  -1e308,
  5e-324,
  1e15,
];

/** Any value of JSON, the dangerous ones most often. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], { $gt: '' }) },
  { weight: 1, arbitrary: fc.nat(900).map(nested) },
  { weight: 1, arbitrary: fc.nat(3_000).map((length) => Array.from({ length }, () => 'x')) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Names that no input has, and that must set nothing. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'workspaceId',
    'id',
    'createdAt',
    'role',
    'password',
  ),
  hostileText,
);

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
