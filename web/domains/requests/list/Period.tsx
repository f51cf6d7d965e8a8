import { useDates } from '../../../platform/messages/text.tsx';
import type { ListSearch } from '../filters.ts';
import { useText } from '../text.ts';

const said = {
  opened: 'requests.opened',
  answered: 'requests.answeredBetween',
  solved: 'requests.solvedBetween',
} as const;

/** The days to which the list is narrowed; where they were chosen in a report they are instants. */
export default function Period({ search }: { search: ListSearch }) {
  const say = useText();
  const dates = useDates();
  // An instant at the end of a period is the beginning of the day after it.
  const last = (at: string) => dates.shortDay(at.includes('T') ? new Date(Date.parse(at) - 1) : at);
  const { counted, countedFrom, countedTo } = search;
  const between = (['opened', 'answered', 'solved'] as const).flatMap((what) => {
    const [from, to] = [search[`${what}From`], search[`${what}To`]];
    return from && to ? [say(said[what], { from: dates.shortDay(from), to: last(to) })] : [];
  });
  if (counted && countedFrom && countedTo)
    between.push(say('requests.counted', { from: dates.shortDay(countedFrom), to: last(countedTo) }));
  if (search.waitingAt) between.push(say('requests.waitingAt', { day: last(search.waitingAt) }));
  return between.length > 0 ? <span className="cut">{between.join(' · ')}</span> : null;
}
