import { expect, test } from 'vitest';
import { newRequestOf } from './new-request.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ subject: ' Ongkir ', body: 'Berapa?', ...fields }))
    data.set(name, value);
  return data;
};
const rina = { id: 'c1', name: 'Rina', email: null };
const call = {
  channel: 'phone' as const,
  direction: 'in' as const,
  notify: false,
  topicId: null,
  fields: {},
};

test('what was left empty is left out', () => {
  expect(newRequestOf(form({ minutes: '' }), { ...call, asker: rina })).toEqual({
    ...{ subject: 'Ongkir', body: 'Berapa?', channel: 'phone', direction: 'in', notify: false },
    customer: { id: 'c1' },
  });
});

test('what it is about goes along with what was answered', () => {
  const chosen = { ...call, asker: rina, topicId: 't1', fields: { size: 40 } };
  expect(newRequestOf(form({}), chosen)).toMatchObject({ topicId: 't1', fields: { size: 40 } });
});

test.each([
  [
    'an address',
    { email: 'siti@example.com', phone: '0812' },
    { name: 'Siti', email: 'siti@example.com', phone: '0812' },
  ],
  ['a telephone', { phone: '0812 345' }, { name: 'Siti', phone: '0812 345' }],
  ['a name alone', {}, { name: 'Siti' }],
  ['a name beside a number', { name: ' Ratna ', phone: '0812 345' }, { name: 'Ratna', phone: '0812 345' }],
])('somebody new is made from %s', (_what, fields, customer) => {
  const asker = { name: 'Siti', email: null };
  expect(newRequestOf(form(fields), { ...call, asker })).toMatchObject({ customer });
});

test('how long it took goes along', () => {
  expect(newRequestOf(form({ minutes: '12' }), { ...call, asker: rina })).toMatchObject({ minutes: 12 });
});
