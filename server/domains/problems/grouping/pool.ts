import { threadsOf } from '../../../platform/jobs/threads.ts';
import type { Clusters } from '../rules/cluster-texts.ts';
import type { Learned, LearnTask, Placed, PlaceTask } from '../rules/learn-groups.ts';
import type { Parted, PartTask } from '../rules/part-texts.ts';

const groupers = threadsOf({ file: new URL('./worker.ts', import.meta.url), threads: 1, heapMb: 1_024 });

/** Groups texts anew, in a thread of its own. */
export function learnInThread(task: LearnTask): Promise<Learned> {
  return groupers.run(task, { name: 'learn' });
}

/** Places texts among the groups that there are, in a thread of its own. */
export function placeInThread(task: PlaceTask): Promise<Placed[]> {
  return groupers.run(task, { name: 'place' });
}

/** What becomes of a group when texts leave it, in a thread of its own. */
export function partInThread(task: PartTask): Promise<Parted> {
  return groupers.run(task, { name: 'part' });
}

/** Groups texts for whoever asks, in a thread of its own. */
export function clusterInThread(task: { texts: string[]; k?: number }): Promise<Clusters> {
  return groupers.run(task, { name: 'cluster' });
}

/** Ends the thread; the next work starts it again. For the end of the program and of tests. */
export const stopGrouping = groupers.stop;
