import { textOf } from '../../../platform/messages/text.tsx';
import type { en } from './messages/en.ts';
import type { en as planning } from './planning/messages/en.ts';

/** The first page has the first of both; what is planned comes with all others. */
export const useText = textOf<typeof en & typeof planning>();
