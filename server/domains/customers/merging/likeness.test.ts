import { expect, test } from 'vitest';
import { type Likeable, pairOf, reasonsOf, weightOf } from './likeness.ts';

const one = (
  name: string,
  addresses: Record<string, string>,
  organisation: string | null = null,
): Likeable => ({
  name,
  organisation: organisation ? { id: organisation } : null,
  addresses: Object.entries(addresses).map(([kind, value]) => ({ kind, value })),
});
const rina = one('Rina Putri', { email: 'rina@batik.example', phone: '+62 812 3456 7890' }, 'batik');

test.each([
  ['the same number by WhatsApp', one('R.', { whatsapp: '6281234567890' }), ['phone']],
  ['the same number, written at home', one('R.', { phone: '0812-3456-7890' }), ['phone']],
  ['name and mail domain', one('rina  putri', { email: 'r@batik.example' }, 'batik'), ['name-and-domain']],
  [
    'name and organisation',
    one('Rina Putri', { email: 'r@home.example' }, 'batik'),
    ['name-and-organisation'],
  ],
  ['a name on LINE alone', one('Rina Putri', { line: 'U1' }), ['name']],
  ['a name with another mail', one('Rina Putri', { email: 'rina@gmail.com' }), []],
  ['nobody of the name', one('Sari', { line: 'U2' }), []],
])('%s', (_what, other, because) => {
  expect([reasonsOf(rina, other), reasonsOf(other, rina)]).toEqual([because, because]);
});

test('nobody is like another by having no name, or by a number inside an exchange; a bare name weighs least; a pair stands once', () => {
  expect(reasonsOf(one(' ', { line: 'a' }), one('', { line: 'b' }))).toEqual([]);
  expect(reasonsOf(one('Rina', { phone: '67890' }), one('Sari', { phone: '67890' }))).toEqual([]);
  expect(weightOf(['name'])).toBeLessThan(weightOf(['phone']));
  expect(pairOf('b', 'a')).toEqual(pairOf('a', 'b'));
});
