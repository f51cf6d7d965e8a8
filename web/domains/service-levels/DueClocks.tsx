import { useQuery } from '@tanstack/react-query';
import { cx } from '../../design/cx.ts';
import { Ring } from '../../design/Ring.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useNow } from '../../platform/messages/use-now.ts';
import { clocksQuery } from './api.ts';
import css from './service-levels.module.css';
import { lookOf, shownClocks } from './standing.ts';
import { useText } from './text.ts';
import type { Clock } from './types.ts';

/** What is due on a request: its clocks with the time left. Nothing at all where nothing is promised. */
export function DueClocks({ requestId }: { requestId: string }) {
  const clocks = useQuery(clocksQuery(requestId)).data ?? [];
  const now = useNow(20_000);
  return (
    <>
      {shownClocks(clocks).map((clock) => (
        <DueClock key={clock.id} clock={clock} now={now} />
      ))}
    </>
  );
}

function DueClock({ clock, now }: { clock: Clock; now: number }) {
  const say = useText();
  const dates = useDates();
  const look = lookOf(clock, now);
  const time =
    look.says === 'met' || look.says === 'met-late'
      ? dates.duration(clock.elapsedSeconds)
      : dates.left(look.seconds);
  const details = [
    say('levels.by', { policy: clock.policy.name }),
    ...(clock.dueAt ? [say('levels.dueAt', { when: dates.full(clock.dueAt) })] : []),
  ];
  return (
    <div className={css.clock} title={details.join('\n')}>
      <Ring size={18} left={look.left} tone={look.tone} />
      <b>{say(`levels.kind.${clock.kind}`)}</b>
      <span className={cx(css.left, css[look.tone])}>
        {look.says === 'left' ? time : say(`levels.says.${look.says}`, { time })}
      </span>
    </div>
  );
}
