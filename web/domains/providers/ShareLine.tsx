import { useQuery } from '@tanstack/react-query';
import { Check } from '../../design/forms/Check.tsx';
import { useActs } from '../../platform/undo/use-acts.ts';
import { sharedQuery, shareMonth } from './api.ts';
import { useText } from './text.ts';

/** An independent provider says whether its client sees a month. */
export function ShareLine({ providerId, month }: { providerId: string; month: string }) {
  const say = useText();
  const { press } = useActs('provider-contracts');
  const { data: shared = [] } = useQuery(sharedQuery(providerId));
  const isShared = shared.some((one) => one.month === month);
  return (
    <Check checked={isShared} onChange={() => press(() => shareMonth(providerId, month, !isShared))}>
      {say('contract.share')}
    </Check>
  );
}
