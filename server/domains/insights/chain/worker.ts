import { analyse, type Link, type LinkTask } from './analyse.ts';

/** Runs in a thread of its own: hundreds of draws over all teams and lags. */
export default function analyseAll({ tasks }: { tasks: LinkTask[] }): Link[] {
  return tasks.map(analyse);
}
