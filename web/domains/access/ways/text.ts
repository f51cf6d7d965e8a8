import { textOf, useSpoken } from '../../../platform/messages/text.tsx';
import type { en } from './messages/en.ts';

export const useText = textOf<typeof en>();

/** The same on a page that does not wait for these sentences: null as long as they have not come. */
export function useLaterText() {
  const say = useText();
  return 'ways.ended' in useSpoken().catalogue ? say : null;
}
