import { cx } from '../../../design/cx.ts';
import { Ring } from '../../../design/Ring.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { dueOf } from '../due.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import css from './list.module.css';

/** When a request is due next: the ring and the time left, coloured only when near or over. */
export function DueMark({ request, now }: { request: RequestItem; now: Date }) {
  const say = useText();
  const dates = useDates();
  const due = dueOf(request, now);
  if (!due || !request.nextDueAt) return null;
  const time = dates.left(due.seconds);
  const words = due.tone === 'late' ? say('requests.due.late', { time }) : time;
  return (
    <time
      className={cx(css.due, css[due.tone])}
      dateTime={request.nextDueAt}
      title={dates.full(request.nextDueAt)}
    >
      <Ring left={due.left} tone={due.tone} />
      {due.tone !== 'late' && <span className="sr">{say('requests.due.in')} </span>}
      {words}
    </time>
  );
}
