import { useQueryClient } from '@tanstack/react-query';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { changeCustomer } from '../api.ts';
import type { CardPatch } from '../types.ts';

/** Does something to a customer and then shows how they stand. @returns whether it was done. */
export function useCardAct(): (work: () => Promise<unknown>) => Promise<boolean> {
  const attempt = useAttempt();
  const client = useQueryClient();
  return async (work) => {
    const done = await attempt(work);
    await Promise.all([
      // An old link may have led here by the id of somebody who was merged since.
      client.invalidateQueries({ queryKey: ['customers', 'one'] }),
      client.invalidateQueries({ queryKey: ['customers', 'list'] }),
    ]);
    return done;
  };
}

/** Changes a card, with ten seconds to put back what stood before. */
export function useCardChange(customerId: string) {
  const act = useCardAct();
  return async (patch: CardPatch, back: CardPatch, text: string): Promise<void> => {
    if (!(await act(() => changeCustomer(customerId, patch)))) return;
    const undo = () => void act(() => changeCustomer(customerId, back));
    tell({ icon: 'check', text, seconds: 10, undo });
  };
}
