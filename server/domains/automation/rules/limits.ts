/** How often a rule may act within an hour before the program stops it and says so. */
export const actsPerHour = 500;
/** How many failures within an hour stop a rule. */
export const failuresPerHour = 20;
/** How often one rule may answer on the same request within a day: two machines may be talking. */
export const repliesPerDay = 3;
/** How long the log keeps what rules did, in days. */
export const logDays = 90;
/** How long a rule is watched closely once it is asked for, in hours. */
export const watchHours = 24;

type Lately = { acted: number; failed: number; onRequest: number };

/** Why a rule may not act now; null when it may. */
export function whyHeld(lately: Lately, writesReply: boolean): 'too-many' | 'enough-replies' | null {
  if (lately.acted >= actsPerHour) return 'too-many';
  return writesReply && lately.onRequest >= repliesPerDay ? 'enough-replies' : null;
}
