import { wilson } from '../../../kernel/statistics/intervals.ts';

type Offer = { procedureId: string; requestId: string; outcome: 'accepted' | 'declined' | null };
type Followed = {
  id: string;
  procedureId: string;
  requestId: string;
  state: 'running' | 'finished' | 'left';
  currentKey: string | null;
};
type Taken = { runId: string; stepKey: string; reachedAt: Date; doneAt: Date };
type Outcome = { requestId: string; isSolved: boolean; wasReopened: boolean; score: number | null };
type All = {
  offers: readonly Offer[];
  runs: readonly Followed[];
  steps: readonly Taken[];
  outcomes: readonly Outcome[];
};

/** What became of requests: of how many solved ones, the share reopened with its Wilson interval, and the mean rating. */
export type Effect = {
  solved: number;
  reopened: { share: number; low: number; high: number } | null;
  rated: number;
  score: number | null;
};

/** Counts the use of each procedure. Requests on which it was offered and not followed stand beside, to compare. */
export function measureOf({ offers, runs, steps, outcomes }: All) {
  const ids = [...new Set([...offers, ...runs].map(({ procedureId }) => procedureId))].sort();
  const byRequest = new Map(outcomes.map((one) => [one.requestId, one]));
  const effectOf = (requestIds: readonly string[]): Effect =>
    effectIn([...new Set(requestIds)].flatMap((id) => byRequest.get(id) ?? []));
  return ids.map((procedureId) => {
    const offered = offers.filter((one) => one.procedureId === procedureId);
    const own = runs.filter((one) => one.procedureId === procedureId);
    const finished = own.filter(({ state }) => state === 'finished');
    const left = own.filter(({ state }) => state === 'left');
    const started = new Set(own.map(({ requestId }) => requestId));
    const besides = offered.filter(({ requestId }) => !started.has(requestId));
    return {
      procedureId,
      offered: offered.length,
      accepted: offered.filter(({ outcome }) => outcome === 'accepted').length,
      declined: offered.filter(({ outcome }) => outcome === 'declined').length,
      ...{ started: own.length, finished: finished.length, left: left.length },
      leftAt: countsOf(left.flatMap(({ currentKey }) => currentKey ?? [])),
      steps: timesOf(steps.filter(({ runId }) => own.some(({ id }) => id === runId))),
      followed: effectOf(finished.map(({ requestId }) => requestId)),
      notFollowed: effectOf(besides.map(({ requestId }) => requestId)),
    };
  });
}

function effectIn(outcomes: readonly Outcome[]): Effect {
  const solved = outcomes.filter(({ isSolved }) => isSolved);
  const scores = solved.flatMap(({ score }) => score ?? []);
  const reopened = solved.filter(({ wasReopened }) => wasReopened).length;
  return {
    solved: solved.length,
    reopened: solved.length === 0 ? null : shareOf(reopened, solved.length),
    rated: scores.length,
    score: scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length,
  };
}

function shareOf(count: number, of: number) {
  const { estimate, low, high } = wilson(count, of, 0.95);
  return { share: estimate ?? 0, low, high };
}

function countsOf(keys: readonly string[]) {
  return [...Map.groupBy(keys, (key) => key)].map(([key, all]) => ({ key, runs: all.length }));
}

/** The median time from reaching a step to its end, in seconds. */
function timesOf(steps: readonly Taken[]) {
  return [...Map.groupBy(steps, ({ stepKey }) => stepKey)].map(([key, all]) => ({
    ...{ key, taken: all.length },
    medianSeconds: medianOf(
      all.map(({ reachedAt, doneAt }) => (doneAt.getTime() - reachedAt.getTime()) / 1000),
    ),
  }));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
