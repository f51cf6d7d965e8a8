import { useQuery } from '@tanstack/react-query';
import type { Beside } from '../../customers/card/journey.ts';
import { useMay } from '../../team/use-me.ts';
import { gesturesOfCustomerQuery } from './api.ts';
import { useText } from './text.ts';
import { useGestureWords } from './use-words.ts';

/** What was given to a customer, as steps on the line of their time. */
export function useGestureSteps(customerId: string): Beside[] {
  const say = useText();
  const mayRead = useMay('retention:read');
  const { nameOf } = useGestureWords();
  const { data = [] } = useQuery({ ...gesturesOfCustomerQuery(customerId), enabled: mayRead });
  return data.flatMap(({ id, settledAt, names }) =>
    settledAt === null
      ? []
      : [{ id, at: settledAt, icon: 'gift', text: say('gesture.step', { name: nameOf(names) }) }],
  );
}
