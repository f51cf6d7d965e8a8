import { Button } from '../../../design/Button.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { noonOf, plusDays } from '../dates.ts';
import { useText } from '../text.ts';
import css from '../workforce.module.css';

/** One week back, one on, and which it is. */
export function WeekChoice({ week, onChange }: { week: string; onChange: (week: string) => void }) {
  const say = useText();
  const dates = useDates();
  return (
    <span className={css.row}>
      <Button
        small
        icon="left"
        aria-label={say('workforce.weekBefore')}
        onClick={() => onChange(plusDays(week, -7))}
      />
      <span className="t13">
        {dates.shortDay(noonOf(week))} – {dates.shortDay(noonOf(plusDays(week, 6)))}
      </span>
      <Button
        small
        icon="right"
        aria-label={say('workforce.weekAfter')}
        onClick={() => onChange(plusDays(week, 7))}
      />
    </span>
  );
}
