/** Work for later. Its data holds ids only; what it needs it reads from rows. */
export type JobDefinition = {
  name: string;
  /** How many rows a worker takes at once, and how many workers there are in a process. */
  batchSize: number;
  concurrency: number;
  /** Rows that were taken at once are run at once, for work that shares a transaction. */
  together?: boolean;
  run(data: object, now: Date): Promise<unknown>;
};

/**
 * Work by the clock: `every` is a cron line in UTC, at most one run at a time over all nodes. A run that takes longer
 * than `longestSeconds` (a quarter of an hour where nothing is said) is taken for hung and begun anew.
 */
export type ClockDefinition = {
  name: string;
  every: string;
  longestSeconds?: number;
  run(now: Date): Promise<unknown>;
};

const jobs = new Map<string, JobDefinition>();
const clocks = new Map<string, ClockDefinition>();

/** A room adds work for later to the queue that bears the name. */
export function defineJob(job: JobDefinition): void {
  jobs.set(job.name, job);
}

/** A room adds work by the clock. */
export function defineClock(clock: ClockDefinition): void {
  clocks.set(clock.name, clock);
}

export function definedJobs(): JobDefinition[] {
  return [...jobs.values()];
}

export function definedClocks(): ClockDefinition[] {
  return [...clocks.values()];
}
