import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../../kernel/working-time/index.ts';
import { actsDue, actsOf, nextActAt } from './acts.ts';
import { clocksOf, type Facts } from './clocks.ts';
import { joinTimelines } from './measure.ts';
import { type PolicyContent, type PolicyVersion, policiesAt, policyFor, targetOf } from './policies.ts';
import { recipients } from './recipients.ts';

const always: Timeline = [{ from: 0, schedule: null }];
const minute = 60_000;

const content = (change: Partial<PolicyContent> = {}): PolicyContent => ({
  ...{ name: 'Standard', profile: 'sapa', choices: {}, aroundTheClock: [], steps: [] },
  conditions: { teamIds: [], channels: [], customers: 'any' },
  targets: { 'first-reply': { normal: 3600, urgent: 600 } },
  ...{ warnPercent: 80, warnTell: ['owner'], breachTell: ['owner', 'supervisors'] },
  ...change,
});
const version = (given: Partial<PolicyVersion> = {}): PolicyVersion => ({
  ...{ policyId: 'a', version: 1, validFrom: new Date(0), position: 1, isRemoved: false, content: content() },
  ...given,
});
const facts = (change: Partial<Facts> = {}): Facts => ({
  history: {
    openedAt: 0,
    standings: [{ from: 0, status: 'open', priority: 'normal', teamId: 'team' }],
    turns: [{ at: 0, by: 'customer', isPrivate: false }],
  },
  asked: { channel: 'email', isInternal: false },
  policies: [version()],
  timelineOf: () => always,
  ...change,
});

describe('which policy counts', () => {
  const email = { teamId: 'team', channel: 'email', isInternal: false };
  const only = (conditions: Partial<PolicyContent['conditions']>) =>
    policyFor(
      [version({ content: content({ conditions: { ...content().conditions, ...conditions } }) })],
      email,
    );

  test('the first from the top that fits by team, channel and kind of customer', () => {
    expect(only({})).toBeDefined();
    expect(only({ teamIds: ['team'], channels: ['email'], customers: 'external' })).toBeDefined();
    expect([
      only({ teamIds: ['other'] }),
      only({ channels: ['chat'] }),
      only({ customers: 'internal' }),
    ]).toEqual([undefined, undefined, undefined]);
  });

  test('the newest version of each that was valid then, without what was removed, in order', () => {
    const versions = [
      version({ policyId: 'b', position: 2 }),
      version({ policyId: 'a', position: 3 }),
      version({ policyId: 'a', version: 2, validFrom: new Date(50), position: 1 }),
      version({ policyId: 'b', version: 2, validFrom: new Date(90), isRemoved: true }),
    ];
    const names = (at: number) => policiesAt(versions, at).map((one) => `${one.policyId}${one.version}`);
    expect([names(0), names(60), names(100)]).toEqual([['b1', 'a1'], ['a2', 'b1'], ['a2']]);
  });

  test('no target and a target of nothing are no promise', () => {
    const policy = content({ targets: { solving: { low: 0, high: null, normal: 60 } } });
    expect(
      (['low', 'normal', 'high', 'urgent'] as const).map((one) => targetOf(policy, 'solving', one)),
    ).toEqual([null, minute, null, null]);
    expect(targetOf(policy, 'update', 'normal')).toBeNull();
  });
});

describe('the clocks of a request', () => {
  const one = (given: Facts, now: number) => clocksOf(given, now)[0];

  test('run, come near and are breached, by the facts and the moment alone', () => {
    expect(one(facts(), 10 * minute)).toMatchObject({
      kind: 'first-reply',
      state: 'running',
      dueAt: 60 * minute,
    });
    expect(one(facts(), 61 * minute)).toMatchObject({ state: 'breached', elapsed: 61 * minute });
    expect(clocksOf(facts({ policies: [] }), 0)).toEqual([]);
  });

  test('go by the priority of now while they run, and by that of their end once they have ended', () => {
    const open = { status: 'open' as const, teamId: 'team' };
    const standings = [
      { ...open, from: 0, priority: 'normal' as const },
      { ...open, from: 5 * minute, priority: 'urgent' as const },
    ];
    const history = { ...facts().history, standings };
    expect(one(facts({ history }), 6 * minute)).toMatchObject({ target: 10 * minute });
    const turns = [...history.turns, { at: 4 * minute, by: 'member' as const, isPrivate: false }];
    expect(one(facts({ history: { ...history, turns } }), 90 * minute)).toMatchObject({
      target: 60 * minute,
      state: 'met',
      endedAt: 4 * minute,
    });
  });

  test('keep the policy that counted when they ended', () => {
    const policies = [
      version(),
      version({
        version: 2,
        validFrom: new Date(30 * minute),
        content: content({ targets: { 'first-reply': { normal: 60 } } }),
      }),
    ];
    const turns = [...facts().history.turns, { at: 20 * minute, by: 'member' as const, isPrivate: false }];
    const ended = facts({ policies, history: { ...facts().history, turns } });
    expect(one(ended, 40 * minute)).toMatchObject({ state: 'met', policy: { version: 1 } });
    expect(one(facts({ policies }), 40 * minute)).toMatchObject({
      state: 'breached',
      policy: { version: 2 },
    });
  });

  test('of a priority around the clock know no closing time', () => {
    const closed: Timeline = [{ from: 0, schedule: { zone: 'UTC', hours: {}, holidays: [] } }];
    const shut = { timelineOf: () => closed };
    expect(one(facts(shut), 90 * minute)).toMatchObject({ state: 'running', dueAt: null, elapsed: 0 });
    const policies = [version({ content: content({ aroundTheClock: ['normal'] }) })];
    expect(one(facts({ ...shut, policies }), 90 * minute)).toMatchObject({ state: 'breached' });
  });

  test('count each team’s part by its own calendar, or all by the last', () => {
    const standings = ['day', 'never'].map((teamId, index) => ({
      ...{ from: index * 30 * minute, status: 'open' as const, priority: 'normal' as const, teamId },
    }));
    const timelineOf = (teamId: string | null): Timeline =>
      teamId === 'day' ? always : [{ from: 0, schedule: { zone: 'UTC', hours: {}, holidays: [] } }];
    const given = { timelineOf, history: { ...facts().history, standings } };
    expect(one(facts(given), 90 * minute)).toMatchObject({ elapsed: 30 * minute });
    const policies = [version({ content: content({ profile: 'zendesk' }) })];
    expect(one(facts({ ...given, policies }), 90 * minute)).toMatchObject({ elapsed: 0 });
  });
});

test('timelines are joined where each begins, with the changes inside each part', () => {
  const shut = { zone: 'UTC', hours: {}, holidays: [] };
  const edited: Timeline = [...always, { from: 40, schedule: shut }, { from: 80, schedule: null }];
  const joined = joinTimelines([
    { from: 10, timeline: always },
    { from: 60, timeline: edited },
  ]);
  expect(joined).toEqual([
    { from: 10, schedule: null },
    { from: 60, schedule: shut },
    { from: 80, schedule: null },
  ]);
});

describe('what a clock makes happen', () => {
  const steps: PolicyContent['steps'] = [
    { minutesAfter: 30, tell: ['team'], raisePriority: true },
    { percent: 50, tell: ['owner'], raisePriority: false },
  ];
  const clock = clocksOf(facts({ policies: [version({ content: content({ steps }) })] }), 0)[0];
  if (!clock) throw new Error('There is no clock');
  const acts = actsOf(clock);
  const names = (now: number, ...done: string[]) => actsDue(acts, new Set(done), now).map((act) => act.name);

  test('comes in order: a step at half, the warning, the breach, a step after', () => {
    expect(acts.map((act) => [act.name, act.at / minute])).toEqual([
      ['step-1', 30],
      ['warn', 48],
      ['breach', 60],
      ['step-0', 90],
    ]);
  });

  test('happens once, and a warning after the breach not at all', () => {
    expect(names(48 * minute)).toEqual(['step-1']);
    expect(names(49 * minute, 'step-1')).toEqual(['warn']);
    expect(names(49 * minute, 'step-1', 'warn')).toEqual([]);
    expect(names(95 * minute)).toEqual(['step-1', 'breach', 'step-0']);
  });

  test('is looked at next when the next act comes', () => {
    const next = (...done: string[]) => nextActAt(acts, new Set(done));
    expect([next(), next('step-1'), next('step-1', 'breach')]).toEqual(
      [30, 48, 90].map((one) => one * minute),
    );
    expect(next('step-1', 'warn', 'breach', 'step-0')).toBeNull();
    expect(actsOf({ ...clock, endedAt: 5 })).toEqual([]);
  });
});

describe('who hears of it', () => {
  const person = (id: string, role: string, team?: string, disabled = false) => ({
    ...{ id, role, disabled, teams: team ? [{ id: team }] : [] },
  });
  const all = [
    person('sari', 'owner'),
    person('dewi', 'supervisor', 'shop'),
    person('budi', 'supervisor'),
    person('adi', 'agent', 'shop'),
    person('gone', 'agent', 'shop', true),
    person('lek', 'light-agent'),
  ];
  test.each<[string, string[], string | null, string | null, string[]]>([
    ['the owner', ['owner'], 'adi', 'shop', ['adi']],
    ['the team, while nobody owns it', ['owner'], null, 'shop', ['dewi', 'adi']],
    ['everybody who answers, without a team', ['owner'], null, null, ['sari', 'dewi', 'budi', 'adi']],
    ['the supervisors of the team', ['supervisors'], null, 'shop', ['dewi']],
    ['all supervisors, without a team', ['supervisors'], null, null, ['dewi', 'budi']],
    ['members by name, each once', ['lek', 'lek', 'owner'], 'lek', null, ['lek']],
    ['nobody who has left', ['gone'], null, null, []],
  ])('%s', (_case, tell, assigneeId, teamId, wanted) => {
    expect(recipients(tell, { assigneeId, teamId }, all)).toEqual(wanted);
  });
  test('the administrators, where there is no supervisor', () => {
    expect(
      recipients(['supervisors'], { assigneeId: null, teamId: null }, [person('sari', 'owner')]),
    ).toEqual(['sari']);
  });
});
