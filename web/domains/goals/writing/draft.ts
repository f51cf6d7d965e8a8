import type { Choice, Direction, Goal, NewGoal, Period } from '../types.ts';
import { dayOf, middleOf, usualDays } from '../whole-days.ts';

/** For whom a goal is written, as somebody chooses it. */
export type WhomChoice = 'me' | 'company' | 'team' | 'provider' | 'member';

/** What stands in the form; figures as they are typed. */
export interface Draft {
  measure: string;
  whom: WhomChoice;
  /** The team, provider or person chosen. */
  whose: string;
  isBusiness: boolean;
  /** Null: as the measure is better. */
  direction: Direction | null;
  target: string;
  period: Period;
  startsOn: string;
  endsOn: string;
  reviewOn: string;
  ownerId: string;
  why: string;
}

/** An empty form: twelve weeks from the one that runs. */
export function startOfDraft(now: Date, whom: WhomChoice): Draft {
  const days = usualDays(dayOf(now), 'week');
  return {
    ...{ measure: 'promises.kept', whom, whose: '', isBusiness: false, direction: null, target: '' },
    ...{ period: 'week', ...days, reviewOn: middleOf(days)[0] ?? '', ownerId: '', why: '' },
  };
}

/** A form that asks the same as another goal, from the period that runs; its target is what somebody wants to write anew. */
export function draftLike(goal: Goal, now: Date, me: string): Draft {
  const { measure, isBusiness, forWhom, direction, period, owner, why } = goal;
  const whom = forWhom.kind === 'member' && forWhom.id === me ? 'me' : forWhom.kind;
  const days = usualDays(dayOf(now), period);
  return {
    ...{ measure: measure.key, whom, whose: forWhom.id ?? '', isBusiness, direction, target: '' },
    ...{ period, ...days, reviewOn: middleOf(days)[0] ?? '', ownerId: owner.id, why },
  };
}

/** Whether a measure can be told of those for whom the goal is. */
export function fits({ whom: known }: Pick<Choice, 'whom'>, whom: WhomChoice): boolean {
  return whom === 'company' || known.includes(whom === 'me' ? 'member' : whom);
}

/** In what a target is typed: shares in percent, times in minutes, all else as it is. */
export function unitOf({ unit }: Pick<Choice, 'unit'>): 'percent' | 'minutes' | 'plain' {
  return unit === 'share' ? 'percent' : unit === 'seconds' ? 'minutes' : 'plain';
}

/** The target as the program counts it, with a comma or a point; null while nothing sensible is typed. */
export function targetOf(
  { target }: Pick<Draft, 'target'>,
  choice: Pick<Choice, 'unit'> | undefined,
): number | null {
  const typed = Number(target.trim().replace(',', '.'));
  if (!choice || target.trim() === '' || !Number.isFinite(typed)) return null;
  const unit = unitOf(choice);
  const counted = unit === 'percent' ? typed / 100 : unit === 'minutes' ? typed * 60 : typed;
  return unit === 'percent' && (counted < 0 || counted > 1) ? null : counted;
}

/** The goal that the form says; null while somebody is still to be chosen, or the days are. */
export function goalOf(draft: Draft, choice: Choice, me: string): NewGoal | null {
  const { whom, whose, startsOn, endsOn, reviewOn, why, ownerId, period } = draft;
  if ((whom !== 'company' && whom !== 'me' && !whose) || !startsOn || !endsOn) return null;
  return {
    measure: choice.key,
    isBusiness: choice.business && draft.isBusiness,
    teamId: whom === 'team' ? whose : null,
    providerId: whom === 'provider' ? whose : null,
    memberId: whom === 'me' ? me : whom === 'member' ? whose : null,
    direction: draft.direction ?? (choice.better === 'down' ? 'down' : 'up'),
    target: targetOf(draft, choice) ?? 0,
    ...{ period, startsOn, endsOn, why },
    ownerId: ownerId || null,
    reviewsOn: reviewOn ? [reviewOn] : [],
  };
}
