import { beforeAll, expect } from 'vitest';
import { z } from 'zod';
import { database } from '../../server/platform/database/open.ts';
import type { Fetcher } from '../harness/api.ts';
import { makeBelonging, makeBelongings } from '../harness/belongings.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
import { type Door, openDoors } from '../harness/doors.ts';
import { makeTwoCompanies, type Principal, type TwoCompanies } from '../harness/principals.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
let company: TwoCompanies;
beforeAll(async () => {
  const opened = await openDoors();
  ask = opened.ask;
  doors = opened.doors.filter(({ method, fields, permission }) => {
    const isStaffs = !['public', 'own-account', 'portal'].includes(permission);
    return method !== 'GET' && fields.length > 0 && isStaffs;
  });
  company = await makeTwoCompanies(ask);
});

const nobody = '0193a000-0000-7000-8000-000000000000';
const foreign: Record<string, unknown> = {
  workspaceId: nobody,
  workspace_id: nobody,
  tenantId: nobody,
  accountId: nobody,
  id: nobody,
  number: 1,
  role: 'owner',
  isOwner: true,
  scopes: ['*'],
  password: 'a long enough sentence',
  passwordHash: 'x',
  owner: nobody,
  createdAt: '2000-01-01T00:00:00Z',
  created_at: '2000-01-01T00:00:00Z',
  createdBy: nobody,
  hiddenTeamIds: [],
  verified: true,
  permissions: ['*'],
};
const slow = new Set(['POST /workspace/demo', 'POST /mailboxes/connection-tests']);
const refusal = z.object({ code: z.literal('input-invalid'), fields: z.record(z.string(), z.string()) });

attack(
  'S54',
  async () => {
    const owner = byName('owner outside');
    const steady = await makeBelongings({ ...company.ours, brandId: company.brandId }, company.openTeamId);
    const wrong: unknown[] = [];
    let tried = 0;
    for (const door of doors.filter(({ method, path }) => !slow.has(`${method} ${path}`))) {
      const things = { ...steady, ...(await makeBelonging(company.ours, company.openTeamId, door.path)) };
      const { path, body } = keyTo(door, things);
      for (const [field, value] of Object.entries(foreign).filter(([name]) => !door.fields.includes(name))) {
        tried += 1;
        const answer = await owner.call(door.method, path, { ...Object(body), [field]: value });
        const said = refusal.safeParse(answer.body);
        const isNamed = answer.status === 400 && said.success && field in said.data.fields;
        if (!isNamed) wrong.push([door.method, door.path, field, answer.status]);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
  },
  'every door names the field that it does not know, and writes nothing',
  180_000,
);

attack(
  'S54',
  async () => {
    const [agent, keeper] = [byName('agent outside'), byName('administrator outside')];
    const role = (who: Principal) => roleOf(who.staff?.id ?? '');
    const climb: [Principal, string, string, unknown][] = [
      [agent, 'PATCH', '/me', { role: 'owner' }],
      [agent, 'PATCH', `/members/${agent.staff?.id}`, { role: 'owner' }],
      [keeper, 'PATCH', `/members/${keeper.staff?.id}`, { role: 'owner' }],
      [keeper, 'PATCH', `/members/${agent.staff?.id}`, { role: 'owner' }],
      [keeper, 'POST', '/invitations', { email: 'x@example.com', role: 'owner' }],
      [keeper, 'POST', '/roles', { name: 'All', base: 'administrator', words: ['audit:seal'] }],
      [keeper, 'POST', '/roles', { name: 'All', base: 'owner', words: [] }],
      [agent, 'POST', '/roles', { name: 'All', base: 'agent', words: ['team:write'] }],
    ];
    const before = [await role(agent), await role(keeper)];
    for (const [who, method, path, body] of climb) {
      const { status } = await who.call(method, path, body);
      expect([who.name, method, path, [400, 403].includes(status)]).toEqual([who.name, method, path, true]);
    }
    expect([await role(agent), await role(keeper)]).toEqual(before);
  },
  'nobody makes themselves or a friend more than they are, by a role of their own making either',
);

async function roleOf(id: string): Promise<unknown> {
  const [row] = await database()
    .client`select role, custom_role_id, provider_id from members where id = ${id}`;
  return row;
}

function byName(name: string): Principal {
  const found = company.principals.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
}
