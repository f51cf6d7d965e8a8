import type { Content, Fault } from '../types.ts';
import type { Steps } from './use-steps.ts';

/** What every view of the steps is given. */
export interface ViewProps {
  content: Content;
  faults: readonly Fault[];
  steps: Steps;
  mayWrite: boolean;
}
