export const reasons = ['holiday', 'sick', 'training', 'personal', 'no-show', 'other'] as const;
export type Reason = (typeof reasons)[number];

/** A stretch of time; no end is open. */
export type Stretch = { startsAt: Date; endsAt: Date | null };

/** Whether two stretches have a moment in common: one that ends when the other begins has none. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return isBefore(a.startsAt, b.endsAt) && isBefore(b.startsAt, a.endsAt);
}

/** Whether the stretch holds this moment: its first, not its last. */
export function holds({ startsAt, endsAt }: Stretch, at: Date): boolean {
  return startsAt <= at && isBefore(at, endsAt);
}

export type Covered = Stretch & {
  memberId: string;
  coverMemberId: string | null;
  coverTeamId: string | null;
};
export type Cover = { memberId: string | null; teamId: string | null };

/**
 * Who covers for a member at this moment: a cover who is absent too hands on to their own, until somebody is there, a
 * team is named, or the chain ends or bites its tail; then nobody, and the work waits in its team. `isIn` says who
 * may still sign in.
 */
export function coverFor(
  memberId: string,
  absences: readonly Covered[],
  at: Date,
  isIn: (memberId: string) => boolean,
): Cover {
  const asked = new Set<string>();
  let team: string | null = null;
  for (let next: string | null = memberId; next && !asked.has(next); ) {
    asked.add(next);
    const who: string = next;
    const absence = absences.find((one) => one.memberId === who && holds(one, at));
    if (!absence) return isIn(who) && who !== memberId ? { memberId: who, teamId: null } : nobody(team);
    team = absence.coverTeamId ?? team;
    next = absence.coverMemberId;
  }
  return nobody(team);
}

const nobody = (teamId: string | null): Cover => ({ memberId: null, teamId });

function isBefore(at: Date, end: Date | null): boolean {
  return end === null || at < end;
}
