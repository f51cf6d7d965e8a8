import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useMay } from '../team/use-me.ts';
import { setBlocked } from './api.ts';
import { useText } from './text.ts';
import type { Customer } from './types.ts';

/** Blocks a customer, or lets them through again; ten seconds to think better of it. */
export function BlockButton({ customer }: { customer: Customer }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const mayWrite = useMay('customers:write');
  const set = async (blocked: boolean) => {
    const done = await attempt(() => setBlocked(customer.id, blocked));
    await client.invalidateQueries({ queryKey: ['customers'] });
    return done;
  };
  const block = async () => {
    if (!(await set(true))) return;
    const text = say('customers.blocked', { name: customer.name });
    tell({ icon: 'shield', text, seconds: 10, undo: () => void set(false) });
  };
  if (!mayWrite) return null;
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
