import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { setBlocked } from './api.ts';
import { useText } from './text.ts';
import type { Customer } from './types.ts';

/** Blocks a customer, or lets them through again; ten seconds to think better of it. */
export function BlockButton({ customer }: { customer: Customer }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const set = async (blocked: boolean) => {
    await setBlocked(customer.id, blocked).catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: ['customers'] });
  };
  const block = async () => {
    await set(true);
    const text = say('customers.blocked', { name: customer.name });
    tell({ icon: 'shield', text, seconds: 10, undo: () => void set(false) });
  };
  return customer.blockedAt ? (
    <Button small onClick={() => void set(false)}>
      {say('customers.unblock')}
    </Button>
  ) : (
    <Button small kind="danger" onClick={() => void block()}>
      {say('customers.block')}
    </Button>
  );
}
