import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { describedTables } from '../../../platform/data.ts';
import { registerOf } from '../records/activities.ts';
import { routes } from '../routes.ts';
import { clocksOf } from './rules.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const clock = z.object({
  country: z.string(),
  kind: z.string(),
  dueAt: z.string().nullable(),
  standing: z.string(),
});
const breach = z.object({ id: z.string(), people: z.number(), clocks: z.array(clock) });
const found = { title: 'Daftar pelanggan terkirim ke orang lain', foundAt: '2026-11-22T02:00:00Z' };

test('each country has its own clocks: 72 hours from when it was found, told by risk', () => {
  const foundAt = new Date('2026-11-23T00:00:00Z');
  const of = (risk: 'none' | 'some' | 'high', country: 'ID' | 'TH') =>
    clocksOf({ foundAt, risk, countries: [country] }, []).map(({ kind, dueAt }) => [
      kind,
      dueAt?.toISOString(),
    ]);
  const within = '2026-11-26T00:00:00.000Z';
  expect(of('none', 'ID')).toEqual([
    ['authority-told', within],
    ['people-told', within],
  ]);
  expect(of('none', 'TH')).toEqual([]);
  expect(of('some', 'TH')).toEqual([['authority-told', within]]);
  expect(of('high', 'TH')).toEqual([
    ['authority-told', within],
    ['people-told', undefined],
  ]);
});

test('a drill: a breach is recorded, whom it concerns is found by a question, letters are ready in three languages', async () => {
  const ask = askAs(company.sari, [routes]);
  await openFor(company.asSystem, { from: 'one@x.example', name: 'Rina Satu' });
  await openFor(company.asSystem, { from: 'two@x.example', name: 'Rina Dua' });
  await ask('PUT', '/privacy-settings', {
    officerName: 'Ibu Sari',
    officerEmail: 'privasi@toko-rina.example',
  });
  const made = await ask('POST', '/breaches', { ...found, risk: 'high', countries: ['ID', 'TH'] });
  expect(made.status).toBe(201);
  const { id, clocks } = breach.parse(await made.json());
  expect(clocks.map((one) => `${one.country} ${one.kind} ${one.standing}`)).toEqual([
    ...['ID authority-told fine', 'ID people-told fine', 'TH authority-told fine', 'TH people-told fine'],
  ]);
  const week = { contactFrom: '2026-11-20T00:00:00Z', contactTo: '2026-11-27T00:00:00Z' };
  const added = await ask('POST', `/breaches/${id}/people`, week);
  expect(await added.json()).toEqual({ added: 2 });
  expect(await (await ask('POST', `/breaches/${id}/people`, week)).json()).toEqual({ added: 0 });
  const people = await (await ask('GET', `/breaches/${id}/people?limit=1`)).json();
  expect(people).toMatchObject({ items: [{ name: expect.stringMatching(/^Rina/) }] });
  for (const language of ['en', 'id', 'th']) {
    const letters = await (await ask('GET', `/breaches/${id}/letters?language=${language}`)).text();
    expect(letters).toContain(found.title);
    expect(letters).toContain('privasi@toko-rina.example');
    expect(letters).not.toMatch(/\{\w+\}/);
  }
  expect((await ask('PUT', `/breaches/${id}/steps`, { country: 'ID', kind: 'authority-told' })).status).toBe(
    204,
  );
  expect((await ask('PATCH', `/breaches/${id}`, { measures: 'Tautan dimatikan' })).status).toBe(200);
  expect((await ask('PUT', `/breaches/${id}/closing`)).status).toBe(204);
  expect((await ask('PATCH', `/breaches/${id}`, { measures: 'Lagi' })).status).toBe(409);
  const [listed] = z
    .object({ items: z.array(breach) })
    .parse(await (await ask('GET', '/breaches')).json()).items;
  expect(listed).toMatchObject({ id, people: 2 });
});

test('a breach is not found in the future, and an agent does not see the register', async () => {
  const late = { ...found, foundAt: '2027-01-01T00:00:00Z', risk: 'some', countries: ['ID'] };
  expect((await askAs(company.sari, [routes])('POST', '/breaches', late)).status).toBe(400);
  expect((await askAs(company.adi, [routes])('GET', '/breaches')).status).toBe(403);
});

test('the records of processing name every table that holds anything of a person, each under its activity', async () => {
  const register = registerOf(describedTables());
  const other = register.find(({ activity }) => activity === 'other');
  expect(other?.data.map(({ table }) => table) ?? []).toEqual([]);
  const listed = register.flatMap(({ data }) => data.map(({ table }) => table)).sort();
  const people = [...describedTables()].filter(([, { about }]) => about === 'customer' || about === 'member');
  expect(listed).toEqual(people.map(([table]) => table).sort());
  const ask = askAs(company.sari, [routes]);
  const note = {
    activity: 'answering',
    purpose: 'Menjawab pelanggan',
    basis: 'Kontrak',
    recipients: '',
    transfers: '',
  };
  expect((await ask('PUT', '/processing-register', note)).status).toBe(204);
  expect(await (await ask('GET', '/processing-register')).text()).toContain('Menjawab pelanggan');
});
