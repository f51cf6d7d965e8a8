import { beforeAll, expect } from 'vitest';
import { changeCustomer, createOrganisation } from '../../server/domains/customers/index.ts';
import { database } from '../../server/platform/database/open.ts';
import type { Fetcher } from '../harness/api.ts';
import { type Belongings, makeBelonging, makeBelongings } from '../harness/belongings.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
import { type Door, openDoors, printTables } from '../harness/doors.ts';
import {
  customerIn,
  makeTwoCompanies,
  type Place,
  type Principal,
  type TwoCompanies,
} from '../harness/principals.ts';
import { openFor } from '../harness/requests.ts';
import { rolesOf, type Verdict, verdictOn, type Whose } from '../harness/verdicts.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];
let company: TwoCompanies;

beforeAll(async () => {
  const opened = await openDoors();
  ask = opened.ask;
  // One's own ways in belong to an account, the portal to a customer: their own tests knock at those doors.
  doors = opened.doors.filter(({ permission }) => !['public', 'own-account', 'portal'].includes(permission));
  company = await makeTwoCompanies(ask);
});

const sides: Whose[] = ['open team', 'private team', 'other brand', 'other workspace'];

attack(
  'S55',
  () => {
    expect(doors.length).toBeGreaterThan(55);
    const unknown = doors.filter(({ permission }) => !(permission in rolesOf)).map(({ path }) => path);
    expect(unknown).toEqual([]);
  },
  'every door says who may open it, in words of the matrix',
);

attack(
  'S55',
  async () => {
    const things = await belongings();
    const before = await printTables(['sessions']);
    const wrong: unknown[] = [];
    let tried = 0;
    // Whoever is refused changes nothing, so that many may knock at once.
    await severalAtOnce(combinations(), async ([door, who, whose]) => {
      const wanted = verdictOn(door, who, whose);
      if (wanted === 'let in') return;
      tried += 1;
      const { status } = await knock(door, who, things[whose]);
      if (status !== wanted && !isMembersOnly(door, who, status))
        wrong.push([who.name, door.method, door.path, whose, wanted, status]);
    });
    expect(wrong).toEqual([]);
    expect(await printTables(['sessions'])).toEqual(before);
    expect(tried).toBeGreaterThan(800);
  },
  'whoever may not is refused, and no row changes',
  300_000,
);

attack(
  'S55',
  async () => {
    const wrong: unknown[] = [];
    const steady = await belongings();
    let tried = 0;
    const kept = new Map<string, Belongings>();
    const enter = async (door: Door, who: Principal, whose: Whose) => {
      tried += 1;
      const place = `${door.method} ${door.path} ${whose}`;
      const before = door.method === 'GET' ? steady[whose] : kept.get(place);
      let status = before ? (await knock(door, who, before)).status : 404;
      if (door.method !== 'GET' && !isLetIn(status)) {
        // A row of its own takes long to make; the next one takes it over, until a call has used it up.
        const row = { ...steady[whose], ...(await fresh(door, whose)) };
        kept.set(place, row);
        ({ status } = await knock(door, who, row));
      }
      const excused = isMembersOnly(door, who, status) || isAbsent(door, status) || isOut(door, who, status);
      if (!isLetIn(status) && !excused) wrong.push([who.name, door.method, door.path, whose, status]);
    };
    for (const [at, door] of doors.entries()) {
      if (slow.has(`${door.method} ${door.path}`)) continue;
      const all = entitled(door, at);
      if (door.method === 'GET') await severalAtOnce(all, ([who, whose]) => enter(door, who, whose));
      // What changes a row may change what the next one finds: one after the other.
      else for (const [who, whose] of all) await enter(door, who, whose);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(300);
  },
  'whoever may is let in, so that the refusals above mean something',
  900_000,
);

attack(
  'S55',
  async () => {
    const { ours, theirs } = await foreignIds();
    const agent = byName('agent outside').call;
    const before = await printTables(['sessions', 'idempotency_keys']);
    const tries: [string, string, unknown][] = [
      ['PUT', `/requests/${ours}/assignee`, { assigneeId: theirs['/members/{id}'] }],
      ['PUT', `/requests/${ours}/assignee`, { teamId: theirs['/teams/{id}'] }],
      ['PATCH', `/requests/${ours}`, { teamId: theirs['/teams/{id}'] }],
      ['PATCH', `/requests/${ours}`, { assigneeId: theirs['/members/{id}'] }],
      [
        'POST',
        `/requests/${ours}/messages`,
        { kind: 'note', body: 'x', attachments: [{ fileId: theirs['/messages/{id}'] }] },
      ],
      [
        'POST',
        `/requests`,
        {
          subject: 'x',
          body: 'x',
          customer: { email: 'r@example.com', name: 'R' },
          teamId: theirs['/teams/{id}'],
        },
      ],
    ];
    for (const [method, path, body] of tries) {
      const { status } = await agent(method, path, body);
      expect([method, path, body, status >= 400 && status < 500]).toEqual([method, path, body, true]);
    }
    expect(await printTables(['sessions', 'idempotency_keys'])).toEqual(before);
    for (const query of ['team', 'assignee', 'customer']) {
      const id = theirs[`/${query === 'assignee' ? 'member' : query}s/{id}`];
      const { body } = await agent('GET', `/requests?${query}=${id}`);
      expect([query, body]).toEqual([query, { items: [], nextCursor: null }]);
    }
  },
  'no id of another workspace is accepted inside a body or a question',
);

attack(
  'S55',
  async () => {
    const { context } = company.ours;
    const [rina, sinta] = await Promise.all([
      openFor(context, { from: 'rina@batik.example' }),
      openFor(context, { from: 'sinta@batik.example' }),
    ]);
    const malee = await openFor(company.theirs.context, { from: 'malee@example.com' });
    // Both work for an organisation that shares; until the portal has a list of it, that widens nobody's view.
    const { id: organisationId } = await createOrganisation(context, { name: 'Batik' });
    await database().client`update organisations set shares_requests = true`;
    for (const { customerId } of [rina, sinta]) await changeCustomer(context, { customerId, organisationId });
    const callers = {
      rina: await customerIn(ask, company.ours, rina.customerId),
      sinta: await customerIn(ask, company.ours, sinta.customerId),
      malee: await customerIn(ask, company.theirs, malee.customerId),
      ...Object.fromEntries(company.principals.map(({ name, call }) => [name, call])),
    };
    const door = `/portal/${company.ours.workspaceId}/requests`;
    for (const [name, call] of Object.entries(callers)) {
      const isOurs = name === 'rina' || name === 'sinta';
      const own = await call('GET', `${door}/${rina.number}`);
      expect([name, own.status]).toEqual([name, name === 'rina' ? 200 : isOurs ? 404 : 401]);
      const all = await call('GET', door);
      const number = { rina: rina.number, sinta: sinta.number }[name];
      const listed = isOurs ? [number] : undefined;
      expect([name, all.status, numbersOf(all.body)]).toEqual([name, isOurs ? 200 : 401, listed]);
    }
    for (const staffDoor of doors) {
      const { path, body } = keyTo(staffDoor, {});
      for (const call of [callers.rina, callers.sinta])
        expect([staffDoor.path, (await call(staffDoor.method, path, body)).status]).toEqual([
          staffDoor.path,
          401,
        ]);
    }
  },
  'customers reach what they asked themselves, and no colleague’s nor any door of the staff',
);

attack(
  'S55',
  async () => {
    const { ours } = await foreignIds();
    const light = byName('light-agent outside').call;
    const agent = byName('agent outside').call;
    const shared = { name: 'Semua', shared: true, filters: {} };
    expect((await light('POST', `/requests/${ours}/messages`, { kind: 'reply', body: 'Halo' })).status).toBe(
      403,
    );
    expect((await agent('POST', '/views', shared)).status).toBe(403);
    const { status } = await byName('administrator outside').call('POST', '/invitations', {
      email: 'x@example.com',
      role: 'owner',
    });
    expect(status).toBe(403);
  },
  'what a body asks for needs its own permission',
);

const numbersOf = (body: unknown) =>
  (body as { items?: { number: number }[] } | null)?.items?.map(({ number }) => number);

type Things = Record<Whose, Belongings>;

/** Doors that are tried by tests of their own: filling a company, calling another server, an endless stream. */
const slow = new Set([
  'POST /workspace/demo',
  'POST /mailboxes/connection-tests',
  'GET /live',
  'POST /mail-imports',
]);

async function belongings(): Promise<Things> {
  const made: Things = { 'open team': {}, 'private team': {}, 'other brand': {}, 'other workspace': {} };
  for (const whose of sides) made[whose] = await makeBelongings(...placeOf(whose));
  return made;
}

/** A row for calls that change it. */
const fresh = (door: Door, whose: Whose) => makeBelonging(...placeOf(whose), door.path);

function placeOf(whose: Whose): [Place, string | null] {
  const { ours, theirs, openTeamId, privateTeamId, brandId, otherBrandId } = company;
  if (whose === 'other workspace') return [theirs, null];
  if (whose === 'private team') return [{ ...ours, brandId }, privateTeamId];
  return [{ ...ours, brandId: whose === 'open team' ? brandId : otherBrandId }, openTeamId];
}

function* combinations(): Generator<[Door, Principal, Whose]> {
  for (const door of doors)
    for (const who of company.principals) for (const whose of sides) yield [door, who, whose];
}

/**
 * Who is let in where; one side is enough for doors that lead to no row. Calls that change a row need new ones, which takes
 * long: they take one side each, in turn (`EVERY_SIDE=1`: all).
 */
function entitled(door: Door, at: number): [Principal, Whose][] {
  const verdict = (who: Principal, whose: Whose): Verdict => verdictOn(door, who, whose);
  const leadsToRow = /\{\w+\}/.test(door.path);
  const inTurn = door.method !== 'GET' && !process.env.EVERY_SIDE;
  return company.principals.flatMap((who, of) => {
    const open = (leadsToRow ? sides : sides.slice(0, 1)).filter((whose) => verdict(who, whose) === 'let in');
    const next = (at + of) % Math.max(1, open.length);
    return (inTurn ? open.slice(next, next + 1) : open).map((whose): [Principal, Whose] => [who, whose]);
  });
}

/** Does work for many, a handful at a time: as many as the database has lines for. */
async function severalAtOnce<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items].values();
  const lane = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}

function knock(door: Door, who: Principal, things: Belongings) {
  const { path, body } = keyTo(door, things);
  return who.call(door.method, path, body);
}

const isLetIn = (status: number) => status < 500 && ![401, 403, 404].includes(status);

/** What is one member’s own is no token’s: refused with the same number. */
const isMembersOnly = (door: Door, who: Principal, status: number) =>
  status === 403 &&
  who.scopes !== undefined &&
  /^(\/me|\/tokens$|\/sign-in-(settings|connections)|\/next-request|\/absences$|\/notifications|\/notification-choices|\/push-subscription|\/views|\/canned-replies$|\/macros$|\/reading-limits|\/members\/\{id\}\/factor-reset|\/messages\/\{id\}\/(reactions|secret-reveals)|\/policy-record$|\/quality\/(hints|appeals\/|records\/)|\/goal-records\/|\/quality\/experiences$|\/(dashboards|reports|reports\/schedules)$|\/side-conversations\/\{id\}\/draft|\/requests\/\{request\}\/(draft|shared-drafts|presence|read|scheduled-replies|follow-up|time|following|inner-requests))/.test(
    door.path,
  );

/** A provider's people ask no team inside that is not theirs, and hand to nobody new what is masked for them. */
const isOut = (door: Door, who: Principal, status: number) =>
  who.isOutside &&
  (status === 404
    ? /\/inner-requests/.test(door.path)
    : status === 403 && /\/forwards$|^POST .*\/participants$/.test(`${door.method} ${door.path}`));

/** A thing that is rightly not there: a draft that nobody wrote, a picture in no message, a file that a message has not, a note of somebody else, a bundle that nobody made, another company's topic in the words of a guide, another company's course to learn, a domain that no mailbox here has, another company's report to send. */
const isAbsent = (door: Door, status: number) =>
  status === 404 &&
  /^\/(requests\/\{request\}\/(draft|shared-drafts|canned-replies|spam|trash|snooze|splits|requester)|messages\/\{id\}\/file-reveals|notes|macro-uses|pictures|bulk-acts\/|customers\/\{id\}\/(restriction|objection)|privacy-requests(\/\{id\}\/bundle)?$|guides$|quality\/(reviews|plans|agreement|sessions)$|training-assignments$|mail-signing$|workforce\/shifts$|me\/swaps$|reports\/schedules$)/.test(
    door.path,
  );

async function foreignIds() {
  const ours = await makeBelonging(...placeOf('open team'), '/requests/{request}');
  return { ours: ours['/requests/{request}'], theirs: await makeBelongings(...placeOf('other workspace')) };
}

function byName(name: string): Principal {
  const found = company.principals.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
}
