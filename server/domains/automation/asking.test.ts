import { beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inUnit } from '../../platform/command.ts';
import { createBrand } from '../access/brands.ts';
import { changeCustomer, createField, createOrganisation, createSegment } from '../customers/index.ts';
import { changeRequest } from '../requests/index.ts';
import { createStatus } from '../requests/statuses/keep-status.ts';
import { changeCalendar, createCalendar, type hoursInput } from '../team/index.ts';
import { createRule } from './commands/keep-rule.ts';
import { runByClock } from './commands/run-by-clock.ts';
import { listRuns } from './queries/list-runs.ts';
import { materialOf } from './queries/material.ts';
import { tryRule } from './queries/try-rule.ts';
import type { Condition } from './rules/conditions.ts';
import { factsAt } from './rules/facts.ts';
import { judge } from './rules/judge.ts';

type Hours = z.output<typeof hoursInput>;

useDatabase();
let company: Company;
let known: {
  requestId: string;
  organisationId: string;
  vip: string;
  brandId: string;
  night: string;
  gone: string;
};
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const inJakarta = { zone: 'Asia/Jakarta', holidays: [] };
const office: Hours = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] };
const shop: Hours = { mon: [['18:00', '23:00']] };

/** Rina of a wholesaler writes to a brand on a Monday at nine, and her request waits for the supplier. */
beforeAll(async () => {
  company = await makeCompany();
  const sari = as(company.sari);
  const { id: brandId } = await createBrand(sari, { name: 'Toko Rina Grosir' });
  const { requestId, customerId } = await openFor(company.asSystem, {
    ...{ brandId, teamId: company.teamId, subject: 'Refund', text: 'ขอคืนเงินพัสดุเสียหาย' },
  });
  const { id: organisationId } = await createOrganisation(sari, { name: 'CV Maju', domains: [] });
  const { key } = await createField(sari, {
    about: 'customer',
    name: 'Tingkat',
    type: 'choice',
    choices: ['emas', 'perak'],
  });
  const card = { organisationId, tags: ['Grosir'], fields: { [key]: 'emas' } };
  await changeCustomer(sari, { customerId, ...card });
  const { id: vip } = await createSegment(sari, { name: 'VIP', filters: { tag: ['grosir'] } });
  const label = (id: string) => ({ id, en: id, th: 'รอ' });
  const own = { category: 'open', labels: label('Baru') } as const;
  await createStatus(sari, { ...own, key: 'fresh', isDefault: true });
  await createStatus(sari, { ...own, key: 'supplier' });
  await changeRequest(sari, { requestId, customStatus: 'supplier' });
  await createCalendar(sari, { name: 'Kantor', hours: office, ...inJakarta, teamIds: [company.teamId] });
  const { id: night } = await createCalendar(sari, { name: 'Toko', hours: shop, ...inJakarta });
  const { id: gone } = await createCalendar(sari, { name: 'Lama', hours: shop, ...inJakarta });
  await changeCalendar(sari, { calendarId: gone, removed: true });
  known = { requestId, organisationId, vip, brandId, night, gone };
});

async function holds(condition: Condition, at = monday): Promise<boolean> {
  const conditions = { match: 'all' as const, parts: [condition] };
  return inUnit(as(company.sari, at), async (run) => {
    const found = (await materialOf(run, [known.requestId], conditions)).get(known.requestId);
    if (!found) throw new Error('the request is not at work');
    return judge(conditions, factsAt(found, at)).holds;
  });
}

const asked: [what: string, condition: () => Condition, wanted: boolean][] = [
  [
    'her organisation',
    () => ({ field: 'customer.organisation', how: 'is', value: known.organisationId }),
    true,
  ],
  ['another organisation', () => ({ field: 'customer.organisation', how: 'is', value: newId() }), false],
  ['her tags', () => ({ field: 'customer.tags', how: 'has', value: 'grosir' }), true],
  ['her own field', () => ({ field: 'customer.field:tingkat', how: 'is', value: 'emas' }), true],
  ['a segment she is in', () => ({ field: 'customer.segment', how: 'inside', value: known.vip }), true],
  ['a segment that is gone', () => ({ field: 'customer.segment', how: 'outside', value: newId() }), false],
  ['the brand', () => ({ field: 'brand', how: 'is', value: known.brandId }), true],
  ['the own status', () => ({ field: 'customStatus', how: 'is', value: 'supplier' }), true],
  ['Thai words in a run', () => ({ field: 'said', how: 'all-of', value: 'refund, คืนเงิน, เสียหาย' }), true],
  ['the hours of the team', () => ({ field: 'businessHours', how: 'inside', value: 'team' }), true],
  ['the hours of a calendar', () => ({ field: 'businessHours', how: 'inside', value: known.night }), false],
  ['a calendar that is gone', () => ({ field: 'businessHours', how: 'outside', value: known.gone }), false],
];
test.each(asked)('a rule asks for %s', async (_what, condition, wanted) => {
  expect(await holds(condition())).toBe(wanted);
});

test('the same rule holds outside the hours of the team and not within, and the bench says so of the past', async () => {
  const conditions = {
    match: 'all' as const,
    parts: [{ field: 'businessHours', how: 'outside' as const, value: 'team' }],
  };
  const trigger = { kind: 'time' as const, everyMinutes: 5 };
  const acts = [{ do: 'add-labels' as const, labels: ['malam'] }];
  const rule = { name: 'Malam', trigger, conditions, acts, enabled: true };
  const { id } = await createRule(as(company.sari), rule);
  expect(await runByClock({ ...company.asSystem, now: hours(7.5) })).toBe(0);
  expect(await runByClock({ ...company.asSystem, now: hours(8) })).toBe(1);
  const [run] = (await listRuns(as(company.sari), { rule: id })).items;
  expect(run?.judged).toMatchObject({ parts: [{ field: 'businessHours', holds: true, found: false }] });
  const bench = (now: Date) => tryRule(as(company.sari, now), { trigger, conditions, days: 1 });
  // The bench looks every two hours: from nine to five there is nothing, after that the night begins.
  expect((await bench(hours(7))).matched).toBe(0);
  expect((await bench(hours(30))).items.map((one) => one.at)).toEqual([hours(8)]);
});
