import { beforeAll, expect } from 'vitest';
import { runBulk } from '../../server/domains/requests/bulk/run-bulk.ts';
import { bulkActRequests } from '../../server/domains/requests/bulk/schema.ts';
import { performActs } from '../../server/domains/requests/index.ts';
import { createMacro } from '../../server/domains/requests/macros/keep-macro.ts';
import { actorOfAccount, createTeam } from '../../server/domains/team/index.ts';
import { createRole } from '../../server/domains/team/roles/keep-role.ts';
import type { Actor } from '../../server/kernel/actor.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { type Caller, callerWith, type Fetcher, signedIn } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/doors.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { hire } from '../harness/staff.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let company: Company;
let openTeam: string;
let privateTeam: string;
beforeAll(async () => {
  ask = (await openDoors()).ask;
  company = await makeCompany('Toko Rina', new Date());
  openTeam = company.teamId;
  privateTeam = (await createTeam(company.asSystem, { name: 'Gaji', isPrivate: true })).id;
});

const all = [
  ...['requests:read', 'requests:write', 'requests:bulk', 'requests:macros', 'requests:share-macros'],
  ...['conversations:read', 'conversations:note', 'conversations:write', 'team:read'],
];

/** Somebody who holds these words by a role of the workspace's own. */
async function somebody(name: string, words: string[]): Promise<{ call: Caller; actor: Actor }> {
  const { id: customRoleId } = await createRole(company.asSystem, { name, base: 'agent', words });
  const staff = await hire(company.slug, name, 'agent');
  await callerOfOwner('PATCH', `/members/${staff.id}`, { customRoleId });
  const call = await signedIn(ask, staff.email, company.slug);
  const actor = await actorOfAccount(staff.accountId, company.workspaceId);
  if (!actor) throw new Error('A member is gone');
  return { call, actor };
}

let owner: Caller | null = null;
async function callerOfOwner(method: string, path: string, body: unknown): Promise<void> {
  if (!owner) {
    const sari = await hire(company.slug, 'Sari Hidayat', 'owner');
    owner = await signedIn(ask, sari.email, company.slug);
  }
  const { status, text } = await owner(method, path, body);
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
}

type Way = (who: Awaited<ReturnType<typeof somebody>>, requestId: string) => Promise<boolean>;
const isDone = (status: number) => status < 300;
const words = { en: 'Besok.' };

/** Every way to change a request, and every way to answer its customer. */
const ways: Record<'change' | 'answer', Record<string, Way>> = {
  change: {
    page: async ({ call }, id) =>
      isDone((await call('PATCH', `/requests/${id}`, { priority: 'high' })).status),
    door: async ({ call }, id) => isDone((await call('POST', `/requests/${id}/solution`)).status),
    macro: (who, id) => byMacro(who, id, { do: 'set-priority', priority: 'high' }),
    bulk: (who, id) => byBulk(who, id, { kind: 'priority', priority: 'high' }),
    verb: (who, id) => byVerb(who, id, { do: 'set-priority', priority: 'high' }),
  },
  answer: {
    page: async ({ call }, id) =>
      isDone((await call('POST', `/requests/${id}/messages`, { kind: 'reply', body: 'Besok.' })).status),
    macro: (who, id) => byMacro(who, id, { do: 'write-reply', text: words }),
    bulk: (who, id) => byBulk(who, id, { kind: 'reply', text: words }),
    verb: (who, id) => byVerb(who, id, { do: 'write-reply', text: words }),
  },
};

async function byMacro({ call }: { call: Caller }, requestId: string, act: object): Promise<boolean> {
  const shared = { name: `Makro ${Math.random()}`, shared: true, acts: [act] };
  const { id } = await createMacro(as({ ...company.sari }, new Date()), shared as never);
  return isDone((await call('POST', `/requests/${requestId}/macros/${id}`)).status);
}

async function byBulk({ call }: { call: Caller }, requestId: string, act: object): Promise<boolean> {
  const { status, body } = await call('POST', '/bulk-acts', { requestIds: [requestId], act });
  if (status >= 300) return false;
  const { workspaceId } = company;
  await runBulk({ workspaceId, bulkActId: (body as { id: string }).id }, new Date());
  const rows = await inWorkspace(workspaceId, (tx) => tx.select().from(bulkActRequests));
  return rows.some((row) => row.requestId === requestId && row.state === 'changed');
}

async function byVerb({ actor }: { actor: Actor }, requestId: string, act: object): Promise<boolean> {
  const verdict = performActs({ actor, now: new Date() }, { requestId, acts: [act] as never });
  return verdict.then(
    () => true,
    (error) => {
      if ([403, 404].includes(error.status)) return false;
      throw error;
    },
  );
}

attack(
  'S62',
  async () => {
    const people = {
      everything: await somebody('Semua', all),
      'no change': await somebody('Tanpa ubah', without('requests:write')),
      'no answer': await somebody('Tanpa balas', without('conversations:write')),
    };
    const table: Record<string, boolean> = {};
    const wanted: Record<string, boolean> = {};
    for (const [name, who] of Object.entries(people))
      for (const [deed, each] of Object.entries(ways))
        for (const [way, knock] of Object.entries(each))
          for (const [place, teamId] of Object.entries({ open: openTeam, private: privateTeam })) {
            const { requestId } = await openFor(company.asSystem, { teamId });
            const key = `${name}: ${deed} by ${way} in the ${place} team`;
            table[key] = await knock(who, requestId);
            wanted[key] = place === 'open' && name !== `no ${deed}` && !isVerbOfChange(name, deed, way);
          }
    expect(table).toEqual(wanted);
    expect(Object.values(table).filter(Boolean).length).toBeGreaterThan(10);
  },
  'one table of verdicts holds for page, door, macro, bulk and verb',
);

/** Performing acts is itself a change of the request, whatever they write; and many at once need the word for that. */
const isVerbOfChange = (name: string, deed: string, way: string) =>
  name === 'no change' && deed === 'answer' && (way === 'verb' || way === 'bulk');

attack(
  'S62',
  async () => {
    const everything = await somebody('Semua juga', all);
    const { requestId } = await openFor(company.asSystem, { teamId: openTeam });
    const names = [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'eval',
      'delete-request',
      '',
    ];
    for (const name of names) {
      const macro = { name: 'x', acts: [{ do: name, priority: 'high' }] };
      const bulk = { requestIds: [requestId], act: { kind: name, priority: 'high' } };
      const rule = {
        ...{
          name: 'x',
          trigger: { kind: 'event', events: ['opened'] },
          conditions: { match: 'all', parts: [] },
        },
        acts: [{ do: name, priority: 'high' }],
      };
      expect([name, (await everything.call('POST', '/macros', macro)).status]).toEqual([name, 400]);
      expect([name, (await everything.call('POST', '/bulk-acts', bulk)).status]).toEqual([name, 400]);
      const sari = owner as Caller;
      expect([name, (await sari('POST', '/rules', rule)).status]).toEqual([name, 400]);
      if (!name) continue;
      const { status } = await everything.call('POST', `/requests/${requestId}/${name}`);
      expect([name, status]).toEqual([name, 404]);
    }
    for (const method of ['TRACE', 'CONNECTED', 'PROPFIND', 'constructor']) {
      const attempt = callerWith(ask, {})(method, `/requests/${requestId}`).catch(() => ({ status: 405 }));
      expect([method, [401, 404, 405].includes((await attempt).status)]).toEqual([method, true]);
    }
  },
  'names of methods that nobody gave are refused, inherited ones too',
);

const without = (word: string) => all.filter((one) => one !== word);
