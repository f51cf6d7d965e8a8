import type { Timeline } from '../../../kernel/working-time/index.ts';
import { type Cycle, cyclesOf } from './cycles.ts';
import { type History, spansIn, standingAt } from './history.ts';
import { joinTimelines, type Measure, measure } from './measure.ts';
import { type Asked, type PolicyVersion, policiesAt, policyFor, targetOf } from './policies.ts';
import { type Choices, choicesOf, clockKinds } from './profiles.ts';

/** All that clocks are worked out from. */
export type Facts = {
  history: History;
  asked: Omit<Asked, 'teamId'>;
  policies: readonly PolicyVersion[];
  timelineOf(teamId: string | null): Timeline;
};

/** A clock with the policy that it goes by and how it stands. */
export type Clock = Cycle & Measure & { policy: PolicyVersion; target: number; timeline: Timeline };

/**
 * Every clock of a request at a moment, from the facts alone: however it came about, the same facts give the same
 * clocks. One that goes on is measured by the policy, priority and team of now, one that has ended by those of its end.
 */
export function clocksOf(facts: Facts, now: number): Clock[] {
  const { history } = facts;
  const solved = spansIn(history, 'solved', 'closed').find((one) => one.to === Infinity);
  const choices = choicesAt(facts, solved?.from ?? now);
  return clockKinds.flatMap((kind) =>
    cyclesOf(kind, history, choices).flatMap((cycle) => clockOf(facts, choices, cycle, now)),
  );
}

function choicesAt(facts: Facts, at: number): Choices {
  const content = policyAt(facts, at)?.content;
  return choicesOf(content?.profile ?? 'sapa', content?.choices);
}

function policyAt({ history, asked, policies }: Facts, at: number): PolicyVersion | undefined {
  return policyFor(policiesAt(policies, at), { ...asked, teamId: standingAt(history, at).teamId });
}

function clockOf(facts: Facts, choices: Choices, cycle: Cycle, now: number): Clock[] {
  const at = cycle.endedAt ?? now;
  const policy = policyAt(facts, at);
  const { priority } = standingAt(facts.history, at);
  const target = policy ? targetOf(policy.content, cycle.kind, priority) : null;
  if (!policy || target === null) return [];
  const isAlways = policy.content.aroundTheClock.includes(priority);
  const timeline = isAlways ? [{ from: 0, schedule: null }] : timelineUntil(facts, choices, at);
  return [{ ...cycle, ...measure(cycle, timeline, target, now), policy, target, timeline }];
}

/** The calendars by which a request is measured until a moment: each team's for its own part, or the last for all. */
function timelineUntil({ history, timelineOf }: Facts, { calendars }: Choices, at: number): Timeline {
  if (calendars === 'last') return timelineOf(standingAt(history, at).teamId);
  const parts = history.standings
    .filter(({ from }, index) => index === 0 || from <= at)
    .map(({ from, teamId }) => ({ from, timeline: timelineOf(teamId) }));
  return joinTimelines(parts);
}
