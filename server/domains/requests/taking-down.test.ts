import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { findCustomer } from '../customers/index.ts';
import { takeDownRequest } from './index.ts';
import { findRequest, listMessagesOfRequest } from './queries/list-requests.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const adi = () => as(company.adi);
const call = { subject: 'Ongkir', body: 'Menanyakan ongkir ke Bali', channel: 'phone' as const };

async function take(given: Partial<Parameters<typeof takeDownRequest>[1]>) {
  const { requestId } = await takeDownRequest(adi(), { ...call, customer: { name: 'Rina' }, ...given });
  const request = await findRequest(adi(), { request: requestId });
  const { items } = await listMessagesOfRequest(adi(), { request: requestId });
  return { request, items };
}

test('a call stands with who called and how long it took', async () => {
  const { request, items } = await take({ direction: 'in', minutes: 12 });
  expect(request).toMatchObject({ channel: 'phone', status: 'open' });
  expect(items.map((one) => one.kind)).toEqual(['incoming', 'system']);
  expect(JSON.parse(items[1]?.text ?? '')).toEqual({
    code: 'request.taken-down',
    params: { channel: 'phone', direction: 'in', minutes: 12 },
  });
});

test.each([
  ['a name alone', { name: 'Rina' }, []],
  ['a telephone number', { phone: '+62 812 3456 789', name: 'Rina' }, [{ kind: 'phone' }]],
  ['an address', { email: 'rina@honest.example', name: 'Rina' }, [{ kind: 'email' }]],
])('a customer is made from %s', async (_what, customer, addresses) => {
  const { request } = await take({ customer });
  const card = await findCustomer(adi(), { customerId: request.customer.id });
  expect(card).toMatchObject({ name: 'Rina', addresses });
  expect((await take({ customer: { id: card.id } })).request.customer.id).toBe(card.id);
});

test('who called again from the same number is the same customer', async () => {
  const customer = { phone: '+66 81 234 5678', name: 'Somchai' };
  const [first, second] = [await take({ customer }), await take({ customer })];
  expect(second.request.customer.id).toBe(first.request.customer.id);
});

test('a number that was told beside the address is kept, and taken from nobody', async () => {
  const phone = '+62 813 1111 2222';
  const told = { email: 'budi@honest.example', phone, name: 'Budi' };
  const first = await take({ customer: told });
  expect((await take({ customer: told })).request.customer.id).toBe(first.request.customer.id);
  const budi = await findCustomer(adi(), { customerId: first.request.customer.id });
  expect(budi.addresses.map((one) => one.value)).toEqual(['budi@honest.example', '+6281311112222']);
  const other = await take({ customer: { email: 'sri@honest.example', phone, name: 'Sri' } });
  const sri = await findCustomer(adi(), { customerId: other.request.customer.id });
  expect(sri.addresses.map((one) => one.value)).toEqual(['sri@honest.example']);
});

test('of whom nothing is known, nothing is taken down', async () => {
  await expect(take({ customer: {} })).rejects.toMatchObject({ code: 'customer-unreachable' });
});
