import { sleepsUntilReply } from '../../../server/domains/requests/later/rules.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { useText } from './text.ts';

/** Until when a request sleeps, short and in full; one that waits for the customer alone has no date. */
export function useSnoozedWords(): (until: string) => { short: string; full: string } {
  const say = useText();
  const dates = useDates();
  return (until) =>
    sleepsUntilReply(new Date(until))
      ? { short: say('requests.snooze.answer'), full: say('requests.snooze.untilReply') }
      : { short: dates.shortDay(until), full: say('requests.snoozedUntil', { when: dates.full(until) }) };
}
