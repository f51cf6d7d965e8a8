import type { Priority } from '../schema.ts';

/** By what a member may be chosen. */
export const modes = ['knows-customer', 'language', 'skill', 'load', 'round-robin'] as const;
export type Mode = (typeof modes)[number];

/** How a request got its owner: by a person, by the policy, by asking for the next, by an absence and its end. */
export const ways = ['hand', 'rule', 'pull', 'cover', 'return'] as const;
export type Way = (typeof ways)[number];

export const awayHabits = ['cover', 'unassign'] as const;
export type AwayHabit = (typeof awayHabits)[number];

/** What an open request weighs against the capacity of its owner. */
export const weights: Record<Priority, number> = { low: 0.5, normal: 1, high: 1.5, urgent: 2 };

/** How many requests of normal priority a member carries where nobody said otherwise. */
export const usualCapacity = 20;

export type Candidate = {
  id: string;
  /** Takes work by itself now: here, in hours, not absent. */
  takesWork: boolean;
  /** Absent today: does not count as somebody to wait for. */
  isAbsent: boolean;
  languages: readonly string[];
  /** From 1 to 3; 0 for what was known until its certificate ended. */
  skills: readonly { skill: string; level: number }[];
  capacity: number;
  /** Weight of what they have open. */
  load: number;
  /** Milliseconds since 1970 of the last request they were given; 0 for never. */
  lastGivenAt: number;
};

export type Wanted = {
  priority: Priority;
  language: string | null;
  labels: readonly string[];
  /** Who served this customer last. */
  knownBy: string | null;
  /** Who has just let go of it by hand, and is not given it again. */
  letGoBy: string | null;
};

export type Choice = { memberId: string; reasons: Mode[] };

/**
 * Chooses who takes a request, and says why: each mode narrows what is left, and one that narrowed it is a reason.
 * Where somebody who could come today has the language or the skill, nobody without it is taken: the request waits.
 * @returns null when nobody may take it now.
 */
export function chooseMember(
  request: Wanted,
  candidates: readonly Candidate[],
  order: readonly Mode[],
): Choice | null {
  const weight = weights[request.priority];
  const around = candidates.filter((one) => !one.isAbsent && one.id !== request.letGoBy);
  let left = around.filter((one) => one.takesWork && one.load + weight <= one.capacity);
  const reasons: Mode[] = [];
  for (const mode of order) {
    const next = narrow[mode](left, request, around);
    // What an earlier mode has chosen by is not undone by a later one.
    if (next.length === 0 && reasons.length > 0) continue;
    if (next.length < left.length) reasons.push(mode);
    left = next;
  }
  const [first] = left.toSorted((a, b) => a.lastGivenAt - b.lastGivenAt || a.id.localeCompare(b.id));
  return first ? { memberId: first.id, reasons } : null;
}

type Narrow = (left: Candidate[], request: Wanted, around: Candidate[]) => Candidate[];

const narrow: Record<Mode, Narrow> = {
  'knows-customer': (left, { knownBy }) => {
    const known = left.filter((one) => one.id === knownBy);
    return known.length > 0 ? known : left;
  },
  language: (left, { language }, around) => {
    if (!language) return left;
    const speaks = (one: Candidate) => one.languages.includes(language);
    return around.some(speaks) ? left.filter(speaks) : left;
  },
  skill: (left, request, around) => {
    const needed = neededSkills(request.labels, around);
    if (needed.length === 0) return left;
    const best = Math.max(0, ...left.map((one) => knows(one, needed)));
    return left.filter((one) => knows(one, needed) === best && best > 0);
  },
  load: (left) => {
    const least = Math.min(...left.map(share));
    return left.filter((one) => share(one) === least);
  },
  'round-robin': (left) => {
    const longest = Math.min(...left.map((one) => one.lastGivenAt));
    return left.filter((one) => one.lastGivenAt === longest);
  },
};

/** The labels of a request that somebody has as a skill: those it needs. */
export function neededSkills(
  labels: readonly string[],
  around: readonly Pick<Candidate, 'skills'>[],
): string[] {
  const known = new Set(around.flatMap((one) => one.skills.map(({ skill }) => skill.toLowerCase())));
  return labels.map((label) => label.toLowerCase()).filter((label) => known.has(label));
}

/** How well a member knows what is needed: the lowest level among the skills, 0 when one is missing. */
function knows({ skills }: Pick<Candidate, 'skills'>, needed: readonly string[]): number {
  const level = (name: string) => skills.find(({ skill }) => skill.toLowerCase() === name)?.level ?? 0;
  return Math.min(...needed.map(level));
}

function share({ load, capacity }: Candidate): number {
  return capacity > 0 ? load / capacity : Number.POSITIVE_INFINITY;
}

export type Queued = {
  id: string;
  priority: Priority;
  language: string | null;
  labels: readonly string[];
  nextDueAt: Date | null;
  createdAt: Date;
};

const ranks: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };

/** What a member who asks for the next request gets: what they can serve first, then by priority, due date, age. */
export function bestNext<R extends Queued>(
  waiting: readonly R[],
  me: Pick<Candidate, 'languages' | 'skills'>,
): R | null {
  const [first] = waiting.toSorted(
    (a, b) =>
      Number(isForeign(a, me)) - Number(isForeign(b, me)) ||
      ranks[a.priority] - ranks[b.priority] ||
      (a.nextDueAt?.getTime() ?? Number.POSITIVE_INFINITY) -
        (b.nextDueAt?.getTime() ?? Number.POSITIVE_INFINITY) ||
      Number(isMine(b, me)) - Number(isMine(a, me)) ||
      a.createdAt.getTime() - b.createdAt.getTime() ||
      a.id.localeCompare(b.id),
  );
  return first ?? null;
}

function isForeign({ language }: Queued, { languages }: Pick<Candidate, 'languages'>): boolean {
  return language !== null && languages.length > 0 && !languages.includes(language);
}

function isMine({ labels }: Queued, me: Pick<Candidate, 'skills'>): boolean {
  return neededSkills(labels, [me]).length > 0;
}
