import { beforeAll, expect } from 'vitest';
import { readMessage } from '../../server/domains/conversations/index.ts';
import { requestsReport } from '../../server/domains/insights/reports/requests-report.ts';
import { notifyMember } from '../../server/domains/notifications/commands/notify-member.ts';
import { listNotifications } from '../../server/domains/notifications/queries/list-notifications.ts';
import {
  assignRequest,
  countRequests,
  findRequest,
  listRequests,
} from '../../server/domains/requests/index.ts';
import { indexRequest } from '../../server/domains/search/commands/index-request.ts';
import { searchRequestIds } from '../../server/domains/search/index.ts';
import { actorOfAccount, changeMember, createTeam } from '../../server/domains/team/index.ts';
import { mayHear } from '../../server/front-door/may-hear.ts';
import type { Role } from '../../server/kernel/actor.ts';
import type { Context } from '../../server/platform/command.ts';
import { randomOf } from '../faults/seeds.ts';
import { useDatabase } from '../harness/database.ts';
import { addPerson, type Company, type Member, makeCompany, monday } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';

useDatabase();
const random = randomOf(56);
const size =
  Number(process.env.FAULT_SEEDS ?? 0) >= 100 ? { people: 30, requests: 120 } : { people: 12, requests: 40 };
const roles: [Role, ...Role[]] = [
  'light-agent',
  'agent',
  'agent',
  'supervisor',
  'reviewer',
  'administrator',
  'owner',
];

/** What the test itself knows, to say who may see what without asking the program. */
type Known = {
  requestId: string;
  conversationId: string;
  messageId: string;
  teamId: string | null;
  assigneeId: string | null;
};
type Person = Member & { teamIds: string[] };

let company: Company;
let people: Person[];
let requests: Known[];
let privateTeams: Set<string>;

beforeAll(async () => {
  company = await makeCompany('Toko Rina', monday);
  const { asSystem } = company;
  const team = async (name: string, isPrivate: boolean) =>
    (await createTeam(asSystem, { name, isPrivate })).id;
  const closed = await Promise.all(['Gaji', 'Hukum', 'Keluhan'].map((name) => team(name, true)));
  const teamIds = [...closed, await team('Gudang', false), await team('Toko', false)];
  privateTeams = new Set(closed);
  people = await inTurn(size.people, async (n) => {
    const member = await addPerson(asSystem, `Person ${n}`, random.oneOf(roles));
    const own = teamIds.filter(() => random.below(3) === 0);
    await changeMember(asSystem, { memberId: member.id, teamIds: own });
    return { ...member, teamIds: own };
  });
  const places: [string | null, ...(string | null)[]] = [null, ...teamIds, ...closed];
  requests = await inTurn(size.requests, async (n) => {
    const teamId = random.oneOf(places);
    const opened = await openFor(asSystem, {
      teamId,
      from: `r${n}@example.com`,
      text: `Paket ${n} belum datang`,
    });
    await indexRequest(asSystem, { requestId: opened.requestId, messages: true });
    return { ...opened, teamId, assigneeId: null };
  });
});

for (const round of ['as they came', 'after they were given to others']) {
  attack(
    'S56',
    async () => {
      if (round !== 'as they came') await giveToOthers();
      const hidden = people.flatMap((person) => requests.filter((request) => !sees(person, request)));
      expect(hidden.length).toBeGreaterThan(100);
      for (const person of people) expect(await seenBy(person)).toEqual(expectedFor(person));
    },
    `${size.people * size.requests} pairs of member and request, ${round}`,
    600_000,
  );
}

/** The rule in the test's own words. */
function sees(person: Person, { teamId, assigneeId }: Known): boolean {
  if (person.role === 'owner' || person.role === 'administrator') return true;
  return !teamId || !privateTeams.has(teamId) || person.teamIds.includes(teamId) || assigneeId === person.id;
}

function expectedFor(person: Person) {
  const ids = requests.filter((request) => sees(person, request)).map(({ requestId }) => requestId);
  const all = ids.toSorted();
  const mayMeasure = person.role !== 'light-agent';
  const ways = { view: all, words: all, list: all, search: all, stream: all, mails: all, notices: all };
  return { role: person.role, ...ways, bell: all, count: all.length, report: mayMeasure ? all.length : null };
}

/** The same question by every way there is. */
async function seenBy(person: Person): ReturnType<typeof lookEverywhere> {
  const actor = await actorOfAccount(person.accountId, company.workspaceId);
  if (actor?.type !== 'member') throw new Error('A member is gone');
  return lookEverywhere({ actor, now: monday }, actor);
}

async function lookEverywhere(context: Context, actor: Member) {
  const found = (look: (request: Known) => Promise<unknown>) => idsOf(look);
  const { items } = await listRequests(context, { limit: 200 });
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const report = actor.role === 'light-agent' ? null : await requestsReport(context, period);
  return {
    role: actor.role,
    view: await found(({ requestId }) => findRequest(context, { request: requestId })),
    words: await found(({ messageId }) => readMessage(context, { messageId })),
    list: items.map(({ id }) => id).toSorted(),
    search: (await searchRequestIds(context, { q: 'paket' })).toSorted(),
    stream: await found((request) => mayHear(actor, eventOf(request))),
    mails: await found((request) => mayHear(actor, mailEventOf(request))),
    notices: await found(({ requestId }) =>
      notifyMember(company.asSystem, { memberId: actor.id, kind: 'mentioned', requestId }),
    ),
    bell: await bellOf(context),
    count: (await countRequests(context, {})).open,
    report: report?.totals.opened ?? null,
  };
}

async function idsOf(look: (request: Known) => Promise<unknown>): Promise<string[]> {
  const seen = await Promise.all(
    requests.map((request) => look(request).catch((error: unknown) => isNotFound(error))),
  );
  return requests.flatMap(({ requestId }, at) => (seen[at] ? [requestId] : [])).toSorted();
}

function isNotFound(error: unknown): false {
  if (error instanceof Error && 'status' in error && error.status === 404) return false;
  throw error;
}

const eventOf = ({ requestId, conversationId }: Known) => ({
  name: 'request.changed',
  subject: { type: 'request', id: requestId },
  payload: { requestId, conversationId },
});

/** Tells of a mail, and names its conversation on the way. */
const mailEventOf = ({ conversationId, messageId }: Known) => ({
  name: 'mail.sent',
  subject: { type: 'mail', id: messageId },
  payload: { conversationId, messageId },
});

async function bellOf(context: Context): Promise<string[]> {
  const { items } = await listNotifications(context, { limit: 200 });
  return [...new Set(items.flatMap(({ request }) => (request ? [request.id] : [])))].toSorted();
}

async function giveToOthers(): Promise<void> {
  const teamIds: [string | null, ...(string | null)[]] = [null, company.teamId, ...privateTeams];
  const takers = people.filter(({ role }) => role !== 'light-agent' && role !== 'reviewer');
  for (const request of requests) {
    request.teamId = random.oneOf(teamIds);
    request.assigneeId = random.below(2) ? random.oneOf(takers as [Person, ...Person[]]).id : null;
    const { requestId, teamId, assigneeId } = request;
    await assignRequest(company.asSystem, { requestId, teamId, assigneeId });
  }
}

async function inTurn<T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let n = 1; n <= count; n += 1) all.push(await make(n));
  return all;
}
