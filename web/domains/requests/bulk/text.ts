import { textOf } from '../../../platform/messages/text.tsx';
import type { en as requests } from '../messages/en.ts';
import type { en as bulk } from './messages/en.ts';

/** The sentences of acts on many, and those of requests themselves. */
export const useText = textOf<typeof requests & typeof bulk>();
