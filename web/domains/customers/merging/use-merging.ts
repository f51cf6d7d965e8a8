import { useQueryClient } from '@tanstack/react-query';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { mergeCustomers, rejoinCustomers, tellApart, unmergeCustomers } from './api.ts';
import type { Choices } from './differences.ts';

/** Makes two customers one and parts them again; everything that shows either is asked anew. */
export function useMerging(customer: Customer) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(work);
    await Promise.all([
      client.invalidateQueries({ queryKey: ['customers'] }),
      client.invalidateQueries({ queryKey: ['requests'] }),
    ]);
    return done;
  };
  const part = async (mergeId: string, name: string) => {
    const undo = () => void rejoin(mergeId, name);
    if (await act(() => unmergeCustomers(mergeId)))
      tell({ icon: 'split', text: say('merge.parted', { name }), seconds: 10, undo });
  };
  const rejoin = async (mergeId: string, name: string) => {
    const undo = () => void part(mergeId, name);
    if (await act(() => rejoinCustomers(mergeId)))
      tell({ icon: 'merge', text: say('merge.done', { name }), seconds: 10, undo });
  };
  const merge = async (other: Customer, choices: Choices): Promise<boolean> => {
    let mergeId = '';
    const done = await act(async () => {
      ({ mergeId } = await mergeCustomers(customer.id, other.id, choices));
    });
    const undo = () => void part(mergeId, other.name);
    if (done) tell({ icon: 'merge', text: say('merge.done', { name: other.name }), seconds: 10, undo });
    return done;
  };
  const apart = async (other: Customer) => {
    const undo = () => void act(() => tellApart(customer.id, other.id, false));
    if (await act(() => tellApart(customer.id, other.id, true)))
      tell({ icon: 'split', text: say('merge.apart.done', { name: other.name }), seconds: 10, undo });
  };
  return { merge, part, apart };
}
