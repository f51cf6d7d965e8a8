import { Piscina } from 'piscina';
import type { Clusters } from '../rules/cluster-texts.ts';
import type { Learned, LearnTask, Placed, PlaceTask } from '../rules/learn-groups.ts';

const idleMs = 10_000;
const heapMb = 1_024;

let pool: Piscina | null = null;

/** Groups texts anew, in a thread of its own. */
export function learnInThread(task: LearnTask): Promise<Learned> {
  return threads().run(task, { name: 'learn' }) as Promise<Learned>;
}

/** Places texts among the groups that there are, in a thread of its own. */
export function placeInThread(task: PlaceTask): Promise<Placed[]> {
  return threads().run(task, { name: 'place' }) as Promise<Placed[]>;
}

/** Groups texts for whoever asks, in a thread of its own. */
export function clusterInThread(task: { texts: string[]; k?: number }): Promise<Clusters> {
  return threads().run(task, { name: 'cluster' }) as Promise<Clusters>;
}

/** Ends the thread; the next work starts it again. For the end of the program and of tests. */
export async function stopGrouping(): Promise<void> {
  const ending = pool;
  pool = null;
  await ending?.destroy();
}

function threads(): Piscina {
  pool ??= new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  return pool;
}
