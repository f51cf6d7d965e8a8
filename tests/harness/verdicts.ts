import type { Role } from '../../server/kernel/actor.ts';
import type { Door } from './doors.ts';
import type { Principal } from './principals.ts';

const house: Role[] = ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator', 'owner'];
const outside: Role[] = ['provider-agent', 'provider-manager'];
const readers: Role[] = [...house, ...outside];
const staff: Role[] = ['agent', 'supervisor', 'administrator', 'owner'];
const workers: Role[] = [...staff, ...outside];
const leaders: Role[] = ['supervisor', 'administrator', 'owner'];
const trainers: Role[] = ['supervisor', 'reviewer', 'administrator', 'owner'];
const keepers: Role[] = ['administrator', 'owner'];

/** Which role may do what: the company's rule, written down a second time on purpose. */
export const rolesOf: Record<string, Role[]> = {
  'access:read': house,
  'access:write': keepers,
  'acknowledgements:own': readers,
  'acknowledgements:lead': ['supervisor', 'reviewer', 'administrator', 'owner'],
  'audit:read': keepers,
  'backups:read': keepers,
  'backups:write': keepers,
  'calculators:read': readers,
  'automation:read': leaders,
  'automation:write': keepers,
  'channels:manage': keepers,
  'channels:read': keepers,
  'channels:write': staff,
  'conversations:note': readers,
  'conversations:read': readers,
  'conversations:redact': leaders,
  'conversations:reveal': staff,
  'conversations:write': workers,
  'customers:manage': leaders,
  'customers:protect': keepers,
  'customers:read': house,
  'customers:write': staff,
  'decisions:read': readers,
  'decisions:write': workers,
  'decisions:review': leaders,
  'files:read': readers,
  'files:write': readers,
  'help-centre:read': readers,
  'knowledge:read': readers,
  'knowledge:write': [...house.filter((role) => role !== 'light-agent')],
  'knowledge:publish': leaders,
  'insights:chain': ['supervisor', 'administrator', 'owner'],
  'insights:keep': ['provider-manager', 'agent', 'supervisor', 'reviewer', 'administrator', 'owner'],
  'insights:share': leaders,
  'insights:send-outside': ['administrator', 'owner'],
  'insights:read': ['provider-manager', 'agent', 'supervisor', 'reviewer', 'administrator', 'owner'],
  'notifications:own': readers,
  'orders:read': house,
  'orders:write': leaders,
  'orders:manage': keepers,
  'policies:read': readers,
  'policies:suggest': readers,
  'policies:write': ['supervisor', 'reviewer', 'administrator', 'owner'],
  'policies:approve': leaders,
  'privacy:read': leaders,
  'privacy:take-down': staff,
  'privacy:write': keepers,
  'measures:rebuild': keepers,
  'problems:read': ['agent', 'supervisor', 'reviewer', 'administrator', 'owner'],
  'problems:work': staff,
  'problems:write': leaders,
  'runs:read': readers,
  'runs:write': workers,
  'feedback:read': ['provider-manager', 'supervisor', 'reviewer', 'administrator', 'owner'],
  'feedback:recover': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator', 'owner'],
  'feedback:configure': ['administrator', 'owner'],
  'pulse:answer': readers,
  'pulse:read': readers,
  'pulse:configure': keepers,
  'goals:read': readers.filter((role) => role !== 'light-agent'),
  'goals:own': readers.filter((role) => role !== 'light-agent'),
  'goals:write': leaders,
  'goals:people': leaders,
  'ideas:read': house,
  'ideas:propose': house,
  'ideas:answer': leaders,
  'ideas:configure': keepers,
  'runs:measure': ['supervisor', 'reviewer', 'administrator', 'owner'],
  'procedures:read': readers.filter((role) => role !== 'light-agent'),
  'procedures:write': ['agent', 'supervisor', 'reviewer', 'administrator', 'owner'],
  'procedures:publish': leaders,
  'promises:read': readers,
  'promises:settings': keepers,
  'promises:write': workers,
  'requests:bulk': staff,
  'requests:export': leaders,
  'requests:reveal': workers,
  'requests:configure': keepers,
  'requests:macros': workers,
  'requests:read': readers,
  'requests:see-time': ['supervisor', 'reviewer', 'administrator', 'owner'],
  'requests:share-macros': leaders,
  'requests:share-views': leaders,
  'requests:views': readers,
  'requests:write': workers,
  'providers:read': ['provider-manager', 'supervisor', 'administrator', 'owner'],
  'providers:work': ['provider-manager', 'supervisor', 'administrator', 'owner'],
  'providers:write': keepers,
  'providers:share': ['provider-manager', ...keepers],
  'quality:read': readers.filter((role) => role !== 'light-agent'),
  'quality:answer': readers.filter((role) => role !== 'light-agent'),
  'quality:review': ['provider-manager', 'supervisor', 'reviewer', 'administrator', 'owner'],
  'quality:write': ['supervisor', 'reviewer', 'administrator', 'owner'],
  'quality:measure': ['supervisor', 'reviewer', 'administrator', 'owner'],
  'retention:read': ['agent', 'supervisor', 'reviewer', 'administrator', 'owner'],
  'retention:record': staff,
  'retention:write': leaders,
  'search:read': readers,
  'service-levels:read': readers,
  'service-levels:write': keepers,
  'signed-in': readers,
  'workforce:read': readers,
  'workforce:plan': leaders,
  'training:read': readers,
  'training:write': trainers,
  'training:lead': trainers,
  'team:provider': ['provider-manager', 'administrator', 'owner'],
  'team:lead': leaders,
  'team:own': readers,
  'team:read': readers,
  'team:write': keepers,
};

/** Whose row is asked for. */
export type Whose = 'open team' | 'private team' | 'other brand' | 'other workspace';

/** What must come of a call: refused for a reason, or let in. */
export type Verdict = 401 | 403 | 404 | 'let in';

/** Doors whose room is a request: only they know private teams. */
const ofRequest =
  /^\/(requests|calls|call-backs|messages|promises|notes|side-conversations|macro-uses|handover-items|scheduled-replies|time-entries|opportunities|runs|recoveries|decisions)\/\{/;

/** The views that the matrix tries are shared ones of somebody else. */
const ofSharedView = /^\/views\/\{/;
const ofSharedMacro = /^\/(macros|canned-replies)\/\{/;

/** The absences that the matrix tries are somebody else's: only who leads changes them. */
const ofOthersAbsence = /^\/absences\/\{id\}$/;

/** The time that the matrix tries to take out was spent by somebody else. */
const ofOthersTime = /^\/time-entries\/\{/;

/** What the matrix tries to take back was recorded by the program. */
const ofOthersOpportunity = /^\/opportunities\/\{/;

/** What somebody answered is theirs alone, and the matrix tries that of somebody else. */
const ofOthersTry = /^\/me\/tries\/\{/;

/** The people of a provider: its own manager reaches them, and here they are another company's. */
const ofOthersPeople =
  /^\/(corrective-actions|provider-evidence)\/\{|^\/quality\/sessions\/\{id\}$|^\/providers\/\{id\}\/(people|invitations|scorecard|observations|sample|shared-months|evidence|corrective-actions)/;

/** Only an independent provider itself says which months its client sees. */
const ofSharedMonth = /\/shared-months\/\{month\}$/;

/** What somebody is to read and sign is there for nobody else. */
const ofOthersReading = /^\/policy-readings\/\{/;

/** What a protocol describes of itself is the same for everybody. */
const ofProtocol = /^\/scim\/v2\/(Schemas|ResourceTypes)\//;

/** A request that is named inside a problem. */
const inProblem = /^\/(problems|ideas)\/\{id\}\/requests\/\{/;

/** A review is its reviewer's, a result its person's, an experience its writer's, what is sent regularly its owner's: whoever else asks finds none of them. */
const ofOneAlone =
  /^\/reports\/schedules\/\{id\}|^\/quality\/(reviews|results|experiences)\/\{id\}|^\/quality\/visits\/\{id\}\/judgement/;

/** The visits that the matrix tries are somebody else's: only who plans visits finds them. */
const ofOthersVisit = /^\/quality\/visits\/\{id\}/;

/** The record of a person, and their goals, open after a reason was given, and the matrix gives none before. */
const afterAReason = /^\/(quality\/records|goal-records)\/\{member\}$/;

/** The goals that the matrix tries are the company's, and somebody else looks after them. */
const ofCompanyGoal = /^\/goals\/\{id\}/;

/** The goal that the matrix tries to write is one of the company: others write their own alone. */
const ofNewGoal = /^POST \/(goals|goal-baselines)$/;

/** The swaps that the matrix tries are between others: only who plans has a word in them. */
const ofOthersSwap = /^\/workforce\/swaps\/\{/;

const ofAppeal = /^\/quality\/appeals\/\{/;

/** The expected verdict on a door for a principal, by its permission and the access rule alone. */
export function verdictOn(door: Door, who: Principal, whose: Whose): Verdict {
  if (!who.role && !who.scopes) return 401;
  if (!holds(who, door.permission)) return 403;
  if (ofNewGoal.test(`${door.method} ${door.path}`) && !holds(who, 'goals:write')) return 403;
  if (!/\{\w+\}/.test(door.path) || ofProtocol.test(door.path)) return 'let in';
  if (ofOthersTry.test(door.path)) return 404;
  const isStranger = who.isOurs === (whose === 'other workspace');
  if (isStranger || ofOthersReading.test(door.path)) return 404;
  if (who.isOutside && ofOthersPeople.test(door.path)) return 404;
  if (ofSharedMonth.test(door.path)) return 403;
  if (ofSharedView.test(door.path) && !holds(who, 'requests:share-views')) return 403;
  if (ofOneAlone.test(door.path)) return 404;
  // The kept reports that the matrix tries are shared ones of somebody else: read by all, changed by who may share.
  if (door.permission === 'insights:keep' && door.path.includes('{') && !holds(who, 'insights:share'))
    return 403;
  if (ofSharedMacro.test(door.path) && !holds(who, 'requests:share-macros')) return 403;
  if (ofOthersAbsence.test(door.path) && !holds(who, 'team:lead')) return 403;
  // The problems that the matrix tries are nobody's: who may only work on their own is refused.
  if (door.permission === 'problems:work' && !holds(who, 'problems:write')) return 403;
  if (ofOthersVisit.test(door.path) && !holds(who, 'quality:write')) return 404;
  if (ofOthersSwap.test(door.path) && !holds(who, 'workforce:plan')) return 404;
  if (afterAReason.test(door.path)) return 403;
  if (who.isOutside && ofCompanyGoal.test(door.path)) return 404;
  if (ofCompanyGoal.test(door.path) && door.permission === 'goals:own' && !holds(who, 'goals:write'))
    return 403;
  if (whose === 'private team' && ofAppeal.test(door.path) && !who.seesPrivate) return 404;
  if (whose === 'private team' && inProblem.test(door.path) && !who.seesPrivate) return 404;
  if (whose === 'private team' && ofRequest.test(door.path) && !who.seesPrivate) return 404;
  if (whose === 'other brand' && ofRequest.test(door.path) && who.isOutside) return 404;
  if (ofOthersOpportunity.test(door.path) && !holds(who, 'retention:write')) return 403;
  return ofOthersTime.test(door.path) && !holds(who, 'requests:configure') ? 403 : 'let in';
}

function holds({ role, scopes }: Principal, permission: string): boolean {
  if (role) return rolesOf[permission]?.includes(role) ?? false;
  const [room, verb] = permission.split(':');
  if (permission === 'signed-in') return true;
  return Boolean(
    scopes?.some((one) => one === '*' || one === `${room}:write` || (verb === 'read' && one === permission)),
  );
}
