import type { Customer } from '../rules/customer.ts';
import { fitBetaGeometric, fitPareto, fitSpend } from '../rules/fit.ts';
import type { Spending } from '../rules/gamma-gamma.ts';
import { type Reckoning, reckon } from '../rules/overview.ts';

export type FitTask =
  | { model: 'bg' | 'mbg' | 'pareto'; customers: Customer[] }
  | { model: 'gamma-gamma'; customers: Spending[] }
  | ({ model: 'all' } & Reckoning);

/** Runs in a thread of its own: a fit may take seconds. */
export default function fitInWorker(task: FitTask) {
  if (task.model === 'all') return reckon(task);
  if (task.model === 'gamma-gamma') return fitSpend(task.customers);
  if (task.model === 'pareto') return fitPareto(task.customers);
  return fitBetaGeometric(task.model, task.customers);
}
