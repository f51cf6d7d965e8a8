/** Contacts of one interval and how they are to be answered; all times in seconds. */
export type Demand = {
  callsPerInterval: number;
  intervalSeconds: number;
  handleSeconds: number;
  targetSeconds: number;
};

/** What a number of agents does for a demand. Waits are over all who called. */
export type Service = {
  waitProbability: number;
  /** The share of all calls that is answered within the target. */
  serviceLevel: number;
  answerSeconds: number;
  occupancy: number;
  /** How many wait on average. */
  queue: number;
};

/** What nobody does: there is no work. */
export const idle: Service = {
  waitProbability: 0,
  serviceLevel: 1,
  answerSeconds: 0,
  occupancy: 0,
  queue: 0,
};

/** The offered load in erlangs: how many agents are busy on average when nobody is lost. */
export function loadOf({ callsPerInterval, intervalSeconds, handleSeconds }: Demand): number {
  return (callsPerInterval * handleSeconds) / intervalSeconds;
}

/** People on the schedule for so many at work: rounded up after dividing, never before. 0 ≤ shrinkage < 1. */
export function scheduledFor(agents: number, shrinkage: number): number {
  // A hair less: 7 / (1 − 0.3) is 10, whatever the last binary digit says.
  return Math.ceil(agents / (1 - shrinkage) - 1e-9);
}

/** The fewest agents from `from` on that are enough; enough stays enough with more. */
export function fewest(from: number, isEnough: (agents: number) => boolean): number {
  let step = 1;
  let low = from;
  let high = from;
  while (!isEnough(high)) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
