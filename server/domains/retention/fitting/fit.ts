import { threadsOf } from '../../../platform/jobs/threads.ts';
import { workApart } from '../../../platform/jobs/work-apart.ts';
import type { BetaGeometric, Variant } from '../rules/bg-nbd.ts';
import type { Customer } from '../rules/customer.ts';
import type { Fitted } from '../rules/fit.ts';
import type { Spend, Spending } from '../rules/gamma-gamma.ts';
import type { Reckoned, Reckoning } from '../rules/overview.ts';
import type { Pareto } from '../rules/pareto-nbd.ts';
import type { FitTask } from './worker.ts';

const worker = new URL('./worker.ts', import.meta.url);
/** Milliseconds that a fit may wait and take. */
const patience = 60_000;

/** Fits in a thread of its own; null with too few who came back. */
export function fitRepeatBuying(
  model: Variant,
  customers: Customer[],
): Promise<Fitted<BetaGeometric> | null> {
  return apart({ model, customers });
}

/** The same for Pareto/NBD. */
export function fitParetoApart(customers: Customer[]): Promise<Fitted<Pareto> | null> {
  return apart({ model: 'pareto', customers });
}

/** The same for what orders are worth. */
export function fitSpendApart(customers: Spending[]): Promise<Fitted<Spend> | null> {
  return apart({ model: 'gamma-gamma', customers });
}

const reckoners = threadsOf({ file: worker, threads: 1, heapMb: 1_024 });

/** Reckons all of a company in a thread of its own, apart from the calculators: nobody's question waits for a night's work. */
export function reckonApart(reckoning: Reckoning): Promise<Reckoned> {
  const task: FitTask = { model: 'all', ...reckoning };
  return reckoners.run(task);
}

/** Ends the thread; the next work starts it again. For the end of tests. */
export const stopReckoning = reckoners.stop;

function apart<P>(task: FitTask): Promise<Fitted<P> | null> {
  return workApart<Fitted<P> | null>(worker, task, patience);
}
