import type { RequestItem } from '../types.ts';

type Standing = Pick<RequestItem, 'number' | 'status' | 'folder' | 'isInner'>;

/** Those of several that can take the others in, the one that is offered first: what waits to be done, the oldest. */
export function survivors<T extends Standing>(chosen: readonly T[]): T[] {
  const isDone = ({ status }: Standing) => (status === 'solved' ? 1 : 0);
  return chosen
    .filter(({ folder, status, isInner }) => folder === 'work' && status !== 'closed' && !isInner)
    .sort((a, b) => isDone(a) - isDone(b) || a.number - b.number);
}
