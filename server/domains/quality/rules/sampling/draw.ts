import { chanceFrom } from '../../../../kernel/statistics/chance.ts';

/** Why a request may want to be looked at. What was drawn for a risk says nothing of the usual work, and is told apart. */
export const risks = ['low-rating', 'reopened', 'promise-broken', 'policy-complaint', 'long-wait'] as const;
export type Risk = (typeof risks)[number];
export const reasons = ['random', ...risks, 'by-hand', 'calibration'] as const;
export type Reason = (typeof reasons)[number];

/** By what requests are grouped, so that each group gets its own draw. */
export const strata = ['member', 'provider', 'channel', 'team'] as const;
export type Stratum = (typeof strata)[number];

/** A request that was solved in the time, with the person who answered for it. */
export type Candidate = {
  requestId: string;
  memberId: string;
  providerId: string | null;
  teamId: string | null;
  channel: string;
  risks: readonly Risk[];
};

export type Drawing = {
  stratum: Stratum;
  /** So many by chance of each group, and so many more for a risk. */
  atRandom: number;
  forRisk: number;
  risks: readonly Risk[];
};
export type Drawn = {
  requestId: string;
  memberId: string;
  because: Exclude<Reason, 'by-hand' | 'calibration'>;
};

/**
 * What is looked at: of each group so many by chance alone, then of the rest so many with a risk, by chance among those.
 * The same seed, plan and requests give the same draw, in whatever order the requests come.
 */
export function drawSample(candidates: readonly Candidate[], plan: Drawing, seed: number): Drawn[] {
  const next = chanceFrom(seed);
  const groups = new Map<string, Candidate[]>();
  for (const one of [...candidates].sort((a, b) => (a.requestId < b.requestId ? -1 : 1))) {
    const key = keyOf(one, plan.stratum);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => ofGroup(group, plan, next));
}

function ofGroup(group: readonly Candidate[], plan: Drawing, next: () => number): Drawn[] {
  const mixed = shuffled(group, next);
  const usual = mixed.slice(0, plan.atRandom);
  const watched = new Set(plan.risks);
  const risky = mixed.slice(plan.atRandom).flatMap((one) => {
    const because = one.risks.find((risk) => watched.has(risk));
    return because ? [{ ...pick(one), because }] : [];
  });
  return [
    ...usual.map((one) => ({ ...pick(one), because: 'random' as const })),
    ...risky.slice(0, plan.forRisk),
  ];
}

const pick = ({ requestId, memberId }: Candidate) => ({ requestId, memberId });

function keyOf({ memberId, providerId, teamId, channel }: Candidate, stratum: Stratum): string {
  const keys = { member: memberId, provider: providerId ?? '', team: teamId ?? '', channel };
  return keys[stratum];
}

/** In an order by chance (Fisher and Yates, from the end). */
export function shuffled<T>(all: readonly T[], next: () => number): T[] {
  const mixed = [...all];
  for (let last = mixed.length - 1; last > 0; last--) {
    const at = Math.floor(next() * (last + 1));
    [mixed[last], mixed[at]] = [mixed[at] as T, mixed[last] as T];
  }
  return mixed;
}

/** The seed of a week, from that of the plan and the Monday (YYYY-MM-DD): FNV-1a, 32 bits, as a positive number. */
export function seedOf(planSeed: number, week: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${planSeed}/${week}`) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

export type Reviewer = { id: string; load: number };

/**
 * Who looks at a request: whoever has least to do among those who had no part in it; among equals by chance. Fewer than
 * wanted where there are not so many.
 */
export function chooseReviewers(
  reviewers: readonly Reviewer[],
  { excluded, wanted }: { excluded: ReadonlySet<string>; wanted: number },
  next: () => number,
): string[] {
  const free = shuffled(
    [...reviewers].filter(({ id }) => !excluded.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    next,
  );
  return free
    .sort((a, b) => a.load - b.load)
    .slice(0, wanted)
    .map(({ id }) => id);
}
