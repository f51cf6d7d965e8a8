import { expect, test } from 'vitest';
import { firstAddress, readAddresses } from './addresses.ts';

test.each([
  ['Rina <rina@example.com>', 'Rina', 'rina@example.com'],
  ['"Wijaya, Rina" <rina@example.com>', 'Wijaya, Rina', 'rina@example.com'],
  ['rina@example.com (Rina)', 'Rina', 'rina@example.com'],
  ['=?utf-8?B?4Liq4Lih4LiK4Liy4Lii?= <somchai@example.com>', 'สมชาย', 'somchai@example.com'],
  ['"=?utf-8?Q?Nok?=" <nok@example.com>', 'Nok', 'nok@example.com'],
  ['=?utf-8?Q?Nok_<nok@example.com>?=', 'Nok', 'nok@example.com'],
  ['<adi@xn--mnchen-3ya.example>', '', 'adi@münchen.example'],
  ['"Sari" <"sari x"@example.com>', 'Sari', '"sari x"@example.com'],
])('reads %s', (raw, name, address) => {
  expect(firstAddress(raw)).toEqual({ name, address });
});

test('reads addresses outside ASCII as they are', () => {
  const raw = Buffer.from('สมชาย <สมชาย@ตัวอย่าง.ไทย>', 'utf8').toString('latin1');
  expect(firstAddress(raw)).toEqual({ name: 'สมชาย', address: 'สมชาย@ตัวอย่าง.ไทย' });
});

test('makes no address of an encoded word that hides one', () => {
  expect(firstAddress('=?utf-8?Q?boss=40bank.example?=')).toBeNull();
});

test('flattens groups and lists', () => {
  const found = readAddresses('Team: Rina <rina@example.com>, adi@example.com;, nok@example.com');
  expect(found.map((entry) => entry.address)).toEqual([
    'rina@example.com',
    'adi@example.com',
    'nok@example.com',
  ]);
});

test.each(['', '<>', 'undisclosed-recipients:;', 'Rina <not an address>'])(
  'finds no address in %j',
  (raw) => {
    expect(firstAddress(raw)).toBeNull();
  },
);

test('is quick on a header of nothing but commas or brackets', () => {
  for (const raw of [',', '(', '<', '"', 'a@'])
    expect(readAddresses(raw.repeat(50_000)).length).toBeLessThan(50_001);
});
