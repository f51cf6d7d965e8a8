import { useQuery } from '@tanstack/react-query';
import { daysBetween, nextTime } from '../../../server/domains/customers/dates/rules.ts';
import { dayIn } from '../../../server/kernel/date-formats.ts';
import { Icon } from '../../design/Icon.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useNow } from '../../platform/messages/use-now.ts';
import { datesQuery } from './api.ts';
import { useText } from './text.ts';

/** So many days ahead a day is worth a line beside the reply. */
const near = 30;

/** Days of this customer that come near: "Birthday in 3 days". */
export function ComingDates({ customerId }: { customerId: string }) {
  const say = useText();
  const dates = useDates();
  const now = useNow(3_600_000);
  const { data = [] } = useQuery(datesQuery(customerId));
  const whenOf = (what: string, days: number) =>
    days === 0 ? say('customers.date.today', { what }) : say('customers.date.in', { what, days });
  const today = dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(now));
  const coming = data.flatMap((one) => {
    const on = nextTime({ day: one.day, isYearly: one.yearly }, today);
    const days = on === null ? near + 1 : daysBetween(today, on);
    return on !== null && days <= near ? [{ ...one, on, days }] : [];
  });
  return coming.map(({ id, kind, label, on, days }) => (
    <span key={id} className="row">
      <Icon name={kind === 'birthday' ? 'gift' : 'calendar'} size={14} />
      <span title={dates.day(on)}>{whenOf(label || say(`customers.date.${kind}`), days)}</span>
    </span>
  ));
}
