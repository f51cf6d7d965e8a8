import { z } from 'zod';
import { actInput } from '../../requests/index.ts';
import { notifyInput } from '../rules/acts.ts';

/** What a rule does, in the order in which it is written: what macros do, and telling people. */
export const actsInput = z
  .array(z.discriminatedUnion('do', [actInput, notifyInput]))
  .min(1)
  .max(20);
