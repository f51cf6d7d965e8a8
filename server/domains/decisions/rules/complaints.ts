/** A rating of 1 or 2 of 5 is a complaint. */
export const isLow = (score: number): boolean => score <= 2;

/** Within how many days after a decision a low rating or a reopening still speaks about it. */
export const speaksDays = 30;

/** Whether what happened then still speaks about what was decided before it. */
export function speaksAbout(decidedAt: Date, at: Date): boolean {
  const days = (at.getTime() - decidedAt.getTime()) / 86_400_000;
  return days >= 0 && days <= speaksDays;
}

/** What somebody decided under clauses, and what became of it; whoever decided followed policy each time. */
export type RecordLine = { outcome: 'keep' | 'change' | 'exception' | 'open' | null };

/** Counts the decisions of somebody: those nobody complained about, and by what the reviews of the others ended in. */
export function recordOf(lines: readonly RecordLine[]) {
  const count = (outcome: RecordLine['outcome']) => lines.filter((one) => one.outcome === outcome).length;
  return {
    decisions: lines.length,
    followedPolicy: lines.length,
    complained: lines.length - count(null),
    ...{ open: count('open'), kept: count('keep'), changed: count('change'), exceptions: count('exception') },
  };
}
