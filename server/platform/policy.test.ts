import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../tests/harness/database.ts';
import {
  drawActor,
  drawObjects,
  drawOfProviders,
  drawWorld,
  type Thing,
} from '../../tests/harness/drawn-world.ts';
import { system } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { inWorkspace } from './database/transaction.ts';
import { allPermissions, type Permission } from './permission.ts';
import { can, canInSql, canLookAfter, canLookAfterInSql, type OfProvider } from './policy.ts';

useDatabase();

/** Pairs of actor with action, and rows for each of them: `npm run policy` draws a million. */
const size = process.env.POLICY_PAIRS ? { asked: 2_000, rows: 500 } : { asked: 400, rows: 100 };

const columns = {
  workspaceId: sql`o.workspace_id`,
  teamId: sql`o.team_id`,
  assigneeId: sql`o.assignee_id`,
  brandId: sql`o.brand_id`,
  customerId: sql`o.customer_id`,
  customerIds: sql`o.customer_ids`,
};

test(`the rule in the program and the rule in SQL agree on ${size.asked * size.rows} draws`, async () => {
  const world = drawWorld(Number(process.env.POLICY_SEED ?? 1));
  const words = [...allPermissions(), 'portal:read' as const];
  const objects = drawObjects(world, size.rows);
  let allowed = 0;
  const wrong: unknown[] = [];
  for (let turn = 0; turn < size.asked; turn += 1) {
    const actor = drawActor(world, words);
    const action = actor.type === 'customer' ? 'portal:read' : drawn(world.random.below(words.length), words);
    const inSql = await allowedInSql(objects, canInSql(actor, action, columns));
    for (const [index, object] of objects.entries()) {
      const says = can(actor, action, object);
      if (says) allowed += 1;
      if (says !== inSql.has(index)) wrong.push({ actor, action, object, says });
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  const share = allowed / (size.asked * size.rows);
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.6);
}, 1_200_000);

test('whose provider it is: the rule in the program and the rule in SQL agree on every draw', async () => {
  const world = drawWorld(Number(process.env.POLICY_SEED ?? 2));
  const words = allPermissions();
  const things = drawOfProviders(world, 200);
  let allowed = 0;
  const wrong: unknown[] = [];
  for (let turn = 0; turn < size.asked; turn += 1) {
    const actor = drawActor(world, words);
    const action = turn % 2 ? 'team:provider' : drawn(world.random.below(words.length), words);
    const inSql = await lookedAfterInSql(things, canLookAfterInSql(actor, action, providerColumns));
    for (const [index, thing] of things.entries()) {
      const says = canLookAfter(actor, action, thing);
      if (says) allowed += 1;
      if (says !== inSql.has(index)) wrong.push({ actor, action, thing, says });
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(allowed / (size.asked * things.length)).toBeGreaterThan(0.03);
}, 1_200_000);

const providerColumns = { workspaceId: sql`o.workspace_id`, providerId: sql`o.provider_id` };

async function lookedAfterInSql(things: readonly OfProvider[], condition: SQL) {
  const list = things.map(({ workspaceId, providerId }, n) => ({
    ...{ n, workspace_id: workspaceId, provider_id: providerId },
  }));
  return placesOf(
    sql`select o.n from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as o(n int, workspace_id uuid, provider_id uuid)
      where ${condition}`,
  );
}

function drawn(at: number, words: readonly Permission[]): Permission {
  return words[at] ?? 'requests:read';
}

/** The rows that PostgreSQL lets through, by their place in the list: one statement over a list of values. */
async function allowedInSql(objects: readonly Thing[], condition: SQL) {
  return placesOf(sql`
    select o.n from jsonb_to_recordset(${JSON.stringify(objects.map(toRow))}::jsonb) as o(n int,
      workspace_id uuid, team_id uuid, assignee_id uuid, brand_id uuid, customer_id uuid, customer_ids uuid[])
    where ${condition}`);
}

async function placesOf(statement: SQL) {
  const rows = await inWorkspace(newId(), (tx) => tx.execute(statement), { readOnly: true });
  return new Set(rows.map((row) => z.object({ n: z.number() }).parse(row).n));
}

function toRow({ workspaceId, teamId, assigneeId, brandId, customerId, customerIds }: Thing, n: number) {
  const place = { team_id: teamId, assignee_id: assigneeId, brand_id: brandId, customer_id: customerId };
  return { n, workspace_id: workspaceId, ...place, customer_ids: customerIds };
}

const workspaceId = newId();
const mine = { workspaceId, teamId: null, assigneeId: null, brandId: null, customerId: newId() };
const member = { type: 'member' as const, workspaceId, id: newId(), accountId: newId(), hiddenTeamIds: [] };

test('without the word nothing is allowed, with it only in one’s own company', () => {
  const light = { ...member, role: 'light-agent' as const };
  expect(can(light, 'requests:read', mine)).toBe(true);
  expect(can(light, 'requests:write', mine)).toBe(false);
  expect(can(light, 'requests:read', { ...mine, workspaceId: newId() })).toBe(false);
  expect(can(system(workspaceId), 'requests:read', { ...mine, workspaceId: newId() })).toBe(false);
});

test('a role of the workspace’s own holds its words alone, and never the program’s', () => {
  const reader = { ...member, role: 'administrator' as const, words: ['requests:read', 'audit:seal'] };
  expect(can(reader, 'requests:read', mine)).toBe(true);
  expect(can(reader, 'requests:write', mine)).toBe(false);
  expect(can(reader, 'audit:seal')).toBe(false);
});

test('a provider’s person reaches teams × brands, even of what is given to them, and no word of the house', () => {
  const [teamId, brandId] = [newId(), newId()];
  const scope = { providerId: newId(), teamIds: [teamId], brandIds: [brandId], masksContacts: true };
  const budi = { ...member, role: 'provider-agent' as const, scope };
  expect(can(budi, 'requests:read', { ...mine, teamId, brandId })).toBe(true);
  expect(can(budi, 'requests:read', { ...mine, teamId, brandId: newId() })).toBe(false);
  expect(can(budi, 'requests:read', { ...mine, teamId, brandId: null })).toBe(false);
  expect(can(budi, 'requests:read', { ...mine, brandId, assigneeId: budi.id })).toBe(false);
  const everyBrand = { ...budi, scope: { ...scope, brandIds: null } };
  expect(can(everyBrand, 'requests:read', { ...mine, teamId })).toBe(true);
  const promoted = { ...budi, role: 'owner' as const, words: allPermissions() };
  for (const word of ['customers:read', 'audit:read', 'requests:bulk', 'team:write'] as const)
    expect([word, can(promoted, word)]).toEqual([word, false]);
});

test('of a customer whose data is restricted nobody sees a row but who looks after that', () => {
  const hiddenCustomerIds = [mine.customerId];
  const keeper = { ...member, role: 'administrator' as const };
  expect(can(keeper, 'requests:read', mine)).toBe(true);
  expect(can({ ...keeper, hiddenCustomerIds }, 'requests:read', mine)).toBe(false);
  expect(can({ ...keeper, hiddenCustomerIds: [newId()] }, 'requests:read', mine)).toBe(true);
  const token = { type: 'token' as const, workspaceId, id: newId(), scopes: ['*'], hiddenCustomerIds };
  expect(can(token, 'requests:read', mine)).toBe(false);
});

test('customers read what they are part of, and hold no other word', () => {
  const rina = { type: 'customer' as const, workspaceId, id: newId() };
  expect(can(rina, 'portal:read', { ...mine, customerIds: [rina.id] })).toBe(true);
  expect(can(rina, 'portal:read', { ...mine, customerIds: [newId()] })).toBe(false);
  expect(can(rina, 'portal:read', mine)).toBe(false);
  expect(can(rina, 'requests:read', { ...mine, customerIds: [rina.id] })).toBe(false);
});

test('a provider’s manager looks after their own company’s people, and after no other’s and none of the house', () => {
  const [providerId, other] = [newId(), newId()];
  const scope = { providerId, teamIds: [], brandIds: null, masksContacts: true };
  const wati = { ...member, role: 'provider-manager' as const, scope };
  const may = (actor: Parameters<typeof canLookAfter>[0], whose: string | null, where = workspaceId) =>
    canLookAfter(actor, 'team:provider', { workspaceId: where, providerId: whose });
  expect([may(wati, providerId), may(wati, other), may(wati, null)]).toEqual([true, false, false]);
  expect(may(wati, providerId, newId())).toBe(false);
  expect(may({ ...wati, role: 'provider-agent' }, providerId)).toBe(false);
  expect(may({ ...wati, scope: { ...scope, providerId: null } }, providerId)).toBe(false);
  const ploy = { ...member, role: 'administrator' as const };
  expect([may(ploy, providerId), may(ploy, other), may(ploy, null)]).toEqual([true, true, false]);
  expect(may({ ...ploy, role: 'supervisor' }, providerId)).toBe(false);
});
