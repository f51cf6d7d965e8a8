import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, placeholders, unknownPlaceholders, type Values } from './placeholders.ts';

const values: Values = {
  'customer.greeting': 'Selamat pagi, Ibu Rina.',
  'customer.name': 'Ibu Rina',
  'request.number': '12',
  'request.subject': 'Paket {customer.name}',
  'member.name': 'Adi',
  'team.name': null,
  'company.name': 'Toko Rina',
};
const nothing = Object.fromEntries(placeholders.map((name) => [name, null])) as Values;

test('placeholders are filled, and a value that looks like one stays as it is', () => {
  const text = '{customer.greeting}\n\n{request.subject} (#{ request.number })\n{member.name}, {team.name}';
  expect(fill(text, values, 'id')).toBe(
    'Selamat pagi, Ibu Rina.\n\nPaket {customer.name} (#12)\nAdi, tim kami',
  );
});

test.each([
  ['en', 'Hello, customer from our team: Toko Rina'],
  ['id', 'Halo, Pelanggan from tim kami: Toko Rina'],
  ['th', 'สวัสดี คุณลูกค้า from ทีมของเรา: Toko Rina'],
] as const)('what is missing leaves no hole in %s', (language, sentence) => {
  const text = '{customer.greeting} {customer.name} from {team.name}: {member.name}';
  expect(fill(text, { ...nothing, 'company.name': 'Toko Rina' }, language)).toBe(sentence);
});

test.each([
  ['{customer.nme} and {customer.nme}', ['customer.nme']],
  ['{1 + 1} {constructor}', ['1 + 1', 'constructor']],
  ['{customer.name} { team.name }', []],
  ['{}', ['']],
  ['a { b', []],
])('in %s unknown are %j', (text, unknown) => {
  expect(unknownPlaceholders(text)).toEqual(unknown);
});

test('known placeholders are never refused, and filling leaves none of them', () => {
  const piece = fc.oneof(
    fc.constantFrom(...placeholders).map((name) => `{${name}}`),
    fc.constantFrom('a', ' ', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(unknownPlaceholders(text)).toEqual([]);
      expect(fill(text, { ...values, 'request.subject': 'Paket' }, 'id')).not.toMatch(/[{}]/);
    }),
  );
});
