import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import type { Actor } from '../../kernel/actor.ts';
import { system } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { maySee, visibleTo } from './access-card.ts';
import { conversations } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const teams = [newId(), newId(), newId(), null];
const customers = Array.from({ length: 5 }, () => newId());
const pick = <T>(list: T[]): T => list[Math.floor(Math.random() * list.length)] as T;

test.each([
  ['an open request of no team', null, false, true],
  ['a request of a team that is open to all', 0, false, true],
  ['a request of a private team of others', 1, false, false],
  ['a request of a private team of others that is one’s own', 1, true, true],
])('%s is seen: %j', (_what, team, own, seen) => {
  const actor: Actor = { ...company.adi, hiddenTeamIds: [String(teams[1])] };
  const card = {
    teamId: team === null ? null : (teams[team] ?? null),
    assigneeId: own ? actor.id : null,
    brandId: null,
    customerId: newId(),
  };
  expect(maySee(actor, card)).toBe(seen);
});

test('customers see nothing this way, the program and tokens see all', () => {
  const card = { teamId: teams[0] ?? null, assigneeId: null, brandId: null, customerId: newId() };
  const { workspaceId } = company;
  expect(maySee({ type: 'customer', workspaceId, id: newId() }, card)).toBe(false);
  expect(maySee({ type: 'token', workspaceId, id: newId(), scopes: [] }, card)).toBe(true);
  expect(maySee(system(workspaceId), card)).toBe(true);
});

test('the rule in SQL and the rule in the program agree over thousands of cards', async () => {
  const { workspaceId, adi, nok } = company;
  const people = [adi.id, nok.id, null];
  const cards = Array.from({ length: 2000 }, () => ({
    ...{ workspaceId, id: newId(), channel: 'email', subject: 'x', customerId: pick(customers) },
    ...{
      teamId: pick(teams),
      assigneeId: pick(people),
      brandId: null,
      createdAt: monday,
      lastMessageAt: monday,
    },
  }));
  await inWorkspace(workspaceId, (tx) => tx.insert(conversations).values(cards));
  const hidden = [[], [teams[0]], [teams[1], teams[2]], teams.slice(0, 3)] as string[][];
  const actors: Actor[] = [
    ...hidden.flatMap((hiddenTeamIds) => [adi, nok].map((one) => ({ ...one, hiddenTeamIds }))),
    ...hidden.map((hiddenTeamIds) => ({ ...adi, hiddenTeamIds, hiddenCustomerIds: customers.slice(0, 2) })),
    { type: 'token', workspaceId, id: newId(), scopes: ['*'] },
    { type: 'token', workspaceId, id: newId(), scopes: [], hiddenCustomerIds: customers.slice(1, 3) },
    { type: 'customer', workspaceId, id: newId() },
    system(workspaceId),
  ];
  for (const actor of actors) {
    const rows = await inWorkspace(workspaceId, (tx) =>
      tx
        .select({ id: conversations.id })
        .from(conversations)
        .where(and(eq(conversations.workspaceId, workspaceId), visibleTo(actor, conversations))),
    );
    const allowed = cards.filter((card) => maySee(actor, card)).map((card) => card.id);
    expect(rows.map((row) => row.id).sort()).toEqual(allowed.sort());
  }
});
