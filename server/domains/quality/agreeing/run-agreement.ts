import { workApart } from '../../../platform/jobs/work-apart.ts';
import type { Agreement } from '../rules/agreement/fleiss.ts';
import agree, { type AgreementTask } from './worker.ts';

/** Sizes that a thousand draws get through before anybody notices. */
const small = 2000;
const patience = 30_000;

/** Measures agreement with its interval: at once where `size` (units × values) is small, else in a thread of its own. */
export function runAgreement(task: AgreementTask, size: number): Agreement | Promise<Agreement> {
  if (size <= small) return agree(task);
  return workApart<Agreement>(new URL('./worker.ts', import.meta.url), task, patience);
}
