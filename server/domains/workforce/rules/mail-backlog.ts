/** Work that can wait; `staff` counts whole people (full-time equivalents) who work now. */
export type Backlog = {
  backlog: number;
  arrivalsPerHour: number;
  handleSeconds: number;
  staff: number;
  /** The share of their time that is not for customers, 0 ≤ shrinkage < 1. */
  shrinkage: number;
  /** The share of the rest that is to be spent on this work; not more than 0.9 for long. */
  utilisation: number;
};

/** How many are answered an hour, and after how many hours nothing is left: null where more comes than goes. */
export function clearBacklog(work: Backlog): { perHour: number; hoursToClear: number | null } {
  const { backlog, arrivalsPerHour, handleSeconds, staff, shrinkage, utilisation } = work;
  const perHour = (staff * 3600 * (1 - shrinkage) * utilisation) / handleSeconds;
  const net = perHour - arrivalsPerHour;
  return { perHour, hoursToClear: net > 0 ? backlog / net : null };
}
