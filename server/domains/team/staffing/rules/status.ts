/** What a member says of themselves, or their browser for them. Absence is told apart: it has dates and a cover. */
export const statuses = ['available', 'busy', 'break', 'away', 'offline'] as const;
export type Status = (typeof statuses)[number];

/** Minutes without a word from the browser after which somebody counts as gone. */
export const unseenMinutes = 3;

type Present = { status: Status; source: 'hand' | 'presence' | 'absence' };

/** The status after the browser was heard of; null when nothing changes. What was chosen by hand stays. */
export function onSeen(present: Present | null, isAbsent: boolean): Status | null {
  if (isAbsent) return null;
  if (!present) return 'available';
  return present.status === 'offline' && present.source === 'presence' ? 'available' : null;
}

/** Whether somebody who was not seen for so long counts as gone: a break or an absence is no surprise. */
export function isGone(present: Present, seenAt: Date | null, now: Date): boolean {
  const expected = present.status === 'available' || present.status === 'busy';
  return expected && now.getTime() - (seenAt?.getTime() ?? 0) > unseenMinutes * 60_000;
}

type Standing = { status: Status; isWorking: boolean; isAbsent: boolean };

/** Nothing is given by itself to anybody who is away, on a break, busy, out of hours or absent. */
export function takesWork({ status, isWorking, isAbsent }: Standing): boolean {
  return status === 'available' && isWorking && !isAbsent;
}
