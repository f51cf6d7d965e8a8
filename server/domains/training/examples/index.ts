import type { Content } from '../rules/content.ts';
import { lateOrder } from './late-order.ts';
import { welcomeByName } from './welcome-by-name.ts';

/** Courses to begin with, in three languages. */
export const examples: readonly Content[] = [welcomeByName, lateOrder];
