import { lazy, Suspense } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { channelIcon } from '../../conversations/channel.ts';
import { fullNameOf } from '../../customers/address.ts';
import { useIsChosen } from '../bulk/selection.ts';
import { useText as useInside } from '../colleagues/text.ts';
import { dueOf } from '../due.ts';
import { useSnoozedWords } from '../snoozed-words.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { DueMark } from './DueMark.tsx';
import css from './list.module.css';

const ValueMark = lazy(() => import('./ValueMark.tsx'));

/** One request of the list: who, what, the newest words, and what is special about it. */
export function RequestRow({ request, to, open, marked, now, mine, onWarm }: RowProps) {
  const say = useText();
  const dates = useDates();
  const chosen = useIsChosen(request.id);
  const { customer, assignee } = request;
  const at = request.updatedAt ?? request.createdAt;
  return (
    <PageLink
      to={to}
      id={`request-${request.number}`}
      role="option"
      tabIndex={-1}
      aria-selected={open}
      aria-checked={chosen || undefined}
      data-marked={marked || undefined}
      className={cx(css.row, request.unread && css.unread)}
      onPointerEnter={onWarm}
    >
      <Avatar name={customer.name} badge={channelIcon(request.channel)} />
      <div>
        <div className={css.line}>
          <span className={cx(css.who, 'cut')}>{fullNameOf(customer)}</span>
          {request.unread && <span className="sr">{say('requests.unread')}</span>}
          {dueOf(request, now) ? (
            <DueMark request={request} now={now} />
          ) : (
            <time className={css.when} dateTime={at} title={dates.full(at)}>
              {dates.moment(at, now)}
            </time>
          )}
        </div>
        <div className={css.line}>
          <span className={cx(css.subject, 'cut')} lang={request.language ?? undefined}>
            {request.subject}
          </span>
          {assignee && !mine && <Avatar name={assignee.name} size={16} title={assignee.name} />}
        </div>
        <div className={css.line}>
          <span className={cx(css.preview, 'cut')} lang={request.language ?? undefined}>
            {request.preview}
          </span>
          <RowMarks request={request} />
        </div>
      </div>
    </PageLink>
  );
}

function RowMarks({ request }: { request: RequestItem }) {
  const say = useText();
  const slept = useSnoozedWords();
  const inside = useInside();
  const { priority, snoozedUntil, status, labels, waitsInsideSince, customerValueMinor } = request;
  return (
    <>
      {(priority === 'urgent' || priority === 'high') && (
        <Chip small tone={priority === 'urgent' ? 'breach' : 'soon'}>
          {say(`requests.priority.${priority}`)}
        </Chip>
      )}
      {snoozedUntil && (
        <span className={css.mark} title={slept(snoozedUntil).full}>
          <Icon name="moon" size={14} />
          {slept(snoozedUntil).short}
        </span>
      )}
      {waitsInsideSince && (
        <span className={css.mark} title={inside('inside.waits.mark')}>
          <Icon name="people" size={14} />
          <span className="sr">{inside('inside.waits.mark')}</span>
        </span>
      )}
      {(status === 'solved' || status === 'closed') && (
        <span className={cx(css.mark, 'kept')}>
          <Icon name="check-c" size={14} />
          {say(`requests.status.${status}`)}
        </span>
      )}
      {typeof customerValueMinor === 'number' && (
        <Suspense>
          <ValueMark minor={customerValueMinor} />
        </Suspense>
      )}
      {priority !== 'urgent' && priority !== 'high' && !snoozedUntil && labels[0] && (
        <span className={css.mark}>{labels[0]}</span>
      )}
    </>
  );
}

interface RowProps {
  request: RequestItem;
  to: string;
  open: boolean;
  marked: boolean;
  /** Whose list this is: nobody's own face needs to stand in their own list. */
  mine: boolean;
  now: Date;
  onWarm: () => void;
}
