export const reportTypes = [
  'ringing',
  'answered',
  'held',
  'resumed',
  'missed',
  'ended',
  'recording',
] as const;
export type ReportType = (typeof reportTypes)[number];
export const callStates = ['ringing', 'talking', 'held', 'ended', 'missed'] as const;
export type CallState = (typeof callStates)[number];

/** What one report says of a call, as far as its state goes. */
export type Told = { type: ReportType; at: Date; extensions: readonly string[] };

export type Standing = {
  state: CallState;
  startedAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  /** The line that answered. */
  answeredBy: string | null;
};

/**
 * How a call stands by everything that was told of it, in whatever order it was told: what happened counts, by its own
 * time, and not what came last. Answered once is never missed, however many lines let it ring.
 */
export function standingOf(told: readonly Told[]): Standing {
  const inOrder = told.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const first = (...types: ReportType[]) => inOrder.find(({ type }) => types.includes(type));
  const last = (...types: ReportType[]) => inOrder.findLast(({ type }) => types.includes(type));
  const startedAt = (first('ringing') ?? inOrder[0])?.at ?? new Date(0);
  const answer = first('answered') ?? first('held', 'resumed');
  const end = last('ended', 'missed');
  const isHeld = last('held', 'resumed')?.type === 'held';
  const state = end ? (answer ? 'ended' : 'missed') : answer ? (isHeld ? 'held' : 'talking') : 'ringing';
  const answeredBy = answer?.extensions[0] ?? null;
  return { state, startedAt, answeredAt: answer?.at ?? null, endedAt: end?.at ?? null, answeredBy };
}

/** Whether a ring is worth showing: it has not been answered, and it is not yesterday's news, in milliseconds. */
export function stillRings({ state, startedAt }: Standing, now: Date): boolean {
  return state === 'ringing' && now.getTime() - startedAt.getTime() < longestRing;
}

/** A bell that rings for longer was forgotten by its exchange. */
export const longestRing = 3 * 60_000;

/** Seconds of talk; null while it goes on, or when there was none. */
export function talkSeconds({
  answeredAt,
  endedAt,
}: Pick<Standing, 'answeredAt' | 'endedAt'>): number | null {
  if (!answeredAt || !endedAt) return null;
  return Math.max(0, Math.round((endedAt.getTime() - answeredAt.getTime()) / 1000));
}
