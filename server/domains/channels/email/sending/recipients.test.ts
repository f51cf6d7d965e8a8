import { expect, test } from 'vitest';
import { envelopeOf, type Involved, recipientsOf } from './recipients.ts';

const own = new Set(['help@toko.example']);
const nobody = { cc: [], bcc: [] };
const rina: Involved = { role: 'requester', name: 'Rina', email: 'rina@example.com' };
const nok: Involved = { role: 'copied', name: 'Nok', email: 'nok@example.com' };
const stranger: Involved = { role: 'unverified', name: 'Rina', email: 'thief@example.com' };
const adi = { name: 'Adi', address: 'adi@example.com' };

test('a reply goes to the requester, with those copied and those named beside', () => {
  expect(recipientsOf([rina, nok, stranger], { cc: [adi], bcc: [] }, own)).toEqual({
    to: [{ name: 'Rina', address: 'rina@example.com' }],
    cc: [{ name: 'Nok', address: 'nok@example.com' }, adi],
    bcc: [],
  });
});

test('nobody gets it twice, whatever the case of the letters', () => {
  const named = { cc: [{ name: '', address: 'RINA@example.com' }, adi], bcc: [adi] };
  expect(envelopeOf(recipientsOf([rina], named, own))).toEqual(['rina@example.com', 'adi@example.com']);
});

test('our own mailboxes are left out, also with a token behind the plus', () => {
  const named = { cc: [{ name: '', address: 'Help+abc@toko.example' }], bcc: [] };
  expect(envelopeOf(recipientsOf([rina], named, own))).toEqual(['rina@example.com']);
});

test('without a requester who has an address, those copied become the recipients', () => {
  const silent: Involved = { ...rina, email: null };
  expect(recipientsOf([silent, nok], nobody, own)).toEqual({
    to: [{ name: 'Nok', address: 'nok@example.com' }],
    cc: [],
    bcc: [],
  });
});

test('strangers alone are nobody', () => {
  expect(envelopeOf(recipientsOf([stranger], nobody, own))).toEqual([]);
});
