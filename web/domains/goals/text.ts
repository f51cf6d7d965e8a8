import { textOf } from '../../platform/messages/text.tsx';
import type { en } from './messages/en.ts';

export const useText = textOf<typeof en>();
