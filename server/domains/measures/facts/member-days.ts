import type { Run } from '../../../platform/command.ts';

/** So many days facts say whose they are: a figure of a person is for talking with them, not for the archive. */
export const usualMemberDays = 400;

type Find = (run: Run) => Promise<number>;
let find: Find = async () => usualMemberDays;

/** The room that keeps how long data is kept says how long facts name their people; a company may want fewer days. */
export function limitMemberDays(finds: Find): void {
  find = finds;
}

/** How many days facts of the company say whose they are. */
export const memberDaysOf = (run: Run): Promise<number> => find(run);
