import type { Piscina } from 'piscina';

/** What threads of one kind are. */
export type ThreadKind = {
  /** The file that does the work; where it is another for each task, it is named with the task. */
  file?: URL;
  /** How many there are at most. */
  threads: number;
  /** How many tasks may wait for them; without a number, any. */
  waiting?: number;
  /** Heap of one of them, in megabytes: its old generation, and the young one where that is bounded too. */
  heapMb: number;
  youngHeapMb?: number;
  /** Is handed what a thread says while it works. */
  onMessage?: (message: unknown) => void;
};

/** How a task is done: by which file and export of it, until when, and what moves to the thread instead of being copied. */
type HowToRun = { file?: URL; name?: string; signal?: AbortSignal; moves?: ArrayBuffer[] };

/** Threads that are started with their first task and end when they rest. */
export type Threads = {
  /** Does a task in one of them; task and answer are copied over. Fails with what the thread threw. */
  run<Answer>(task: object, how?: HowToRun): Promise<Answer>;
  /** Ends all of them; the next task starts them again. For the end of the program and of tests. */
  stop(): Promise<void>;
};

/** For how many milliseconds a thread that rests is kept. */
const rest = 10_000;

/** The one way to threads. Nothing is read or started before the first task. */
export function threadsOf(kind: ThreadKind): Threads {
  let pool: Promise<Piscina> | null = null;
  return {
    async run(task, { file, name, signal, moves } = {}) {
      pool ??= open(kind);
      const options = {
        ...(file && { filename: file.href }),
        ...(name && { name }),
        ...(signal && { signal }),
        ...(moves && { transferList: moves }),
      };
      return (await pool).run(task, options);
    },
    async stop() {
      const ending = pool;
      pool = null;
      await (await ending)?.destroy();
    },
  };
}

async function open({
  file,
  threads,
  waiting,
  heapMb,
  youngHeapMb,
  onMessage,
}: ThreadKind): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    ...(file && { filename: file.href }),
    ...(waiting !== undefined && { maxQueue: waiting }),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: rest,
    concurrentTasksPerWorker: 1,
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb,
      ...(youngHeapMb !== undefined && { maxYoungGenerationSizeMb: youngHeapMb }),
    },
  });
  if (onMessage) pool.on('message', onMessage);
  return pool;
}
