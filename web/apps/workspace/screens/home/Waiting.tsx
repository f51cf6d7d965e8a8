import type { ReactNode } from 'react';
import { Avatar } from '../../../../design/Avatar.tsx';
import { Button, buttonClass } from '../../../../design/Button.tsx';
import { cx } from '../../../../design/cx.ts';
import { Panel } from '../../../../design/Page.tsx';
import { channelIcon } from '../../../../domains/conversations/channel.ts';
import { fullNameOf } from '../../../../domains/customers/address.ts';
import { nearness } from '../../../../domains/promises/due-words.ts';
import { useText as usePromises } from '../../../../domains/promises/text.ts';
import type { PromiseItem } from '../../../../domains/promises/types.ts';
import { usePromiseActs } from '../../../../domains/promises/use-promise-acts.ts';
import { dueOf } from '../../../../domains/requests/due.ts';
import { useText as useRequests } from '../../../../domains/requests/text.ts';
import type { RequestItem } from '../../../../domains/requests/types.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './home.module.css';
import { useText } from './text.ts';
import type { Today } from './use-today.ts';

/** More than this in one list is no day's work: the list of requests shows the rest. */
const SHOWN = 6;

/** Clocks that run out today, late ones first. */
export function NearBreach({ today }: { today: Today }) {
  const say = useText();
  const requests = useRequests();
  const dates = useDates();
  const slug = useSlug();
  const time = (request: RequestItem) => {
    const due = dueOf(request, today.now);
    const left = dates.left(due?.seconds ?? 0);
    return {
      tone: due?.tone === 'late' ? css.late : due?.tone === 'soon' ? css.soon : undefined,
      words: due?.tone === 'late' ? requests('requests.due.late', { time: left }) : left,
      small: request.firstAnsweredAt ? say('home.answer') : say('home.firstAnswer'),
    };
  };
  return (
    <List
      title={say('home.near')}
      meta={say('home.near.meta', { count: today.near.length, late: today.late })}
      rows={today.near}
      nothing={say('home.near.none')}
      more={{ to: paths.requests(slug), search: { view: 'mine', sort: 'nextDueAt' } }}
      row={(request) => <RequestLine key={request.id} request={request} {...time(request)} />}
    />
  );
}

/** What customers wrote last and I have not answered, the longest wait first. */
export function RepliesWaiting({ today }: { today: Today }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  return (
    <List
      title={say('home.replies')}
      meta={String(today.replies.length)}
      rows={today.replies}
      nothing={say('home.replies.none')}
      more={{ to: paths.requests(slug), search: { view: 'mine' } }}
      row={(request) => (
        <RequestLine
          key={request.id}
          request={request}
          words={dates.moment(request.updatedAt, today.now)}
          small={say('home.ago', {
            time: dates.left((today.now.getTime() - Date.parse(request.updatedAt)) / 1000),
          })}
        />
      )}
    />
  );
}

/** What I promised for today or earlier and have not kept. */
export function PromisesToday({ today }: { today: Today }) {
  const say = useText();
  const slug = useSlug();
  return (
    <List
      title={say('home.promises')}
      meta={String(today.promises.length)}
      rows={today.promises}
      nothing={say('home.promises.none')}
      more={{ to: paths.promises(slug), search: { view: 'open', of: 'me' } }}
      row={(promise) => <PromiseLine key={promise.id} promise={promise} now={today.now} />}
    />
  );
}

function List<T>({ title, meta, rows, nothing, more, row }: ListProps<T>) {
  const say = useText();
  return (
    <Panel
      bare
      title={title}
      meta={rows.length > 0 ? meta : undefined}
      end={
        rows.length > SHOWN && (
          <PageLink className="link t12" {...more}>
            {say('home.all', { count: rows.length })}
          </PageLink>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={css.nothing}>{nothing}</p>
      ) : (
        <ul className={css.todo}>{rows.slice(0, SHOWN).map(row)}</ul>
      )}
    </Panel>
  );
}

function RequestLine({ request, words, small, tone }: LineTime & { request: RequestItem }) {
  const say = useText();
  const slug = useSlug();
  const to = paths.request(slug, request.number);
  return (
    <li>
      <Time words={words} small={small} tone={tone} />
      <Avatar name={request.customer.name} badge={channelIcon(request.channel)} />
      <div className={css.what}>
        <b className="cut" lang={request.language ?? undefined}>
          {request.subject}
        </b>
        <p className="cut">
          {fullNameOf(request.customer)} ·{' '}
          <span lang={request.language ?? undefined}>{request.preview || `R-${request.number}`}</span>
        </p>
      </div>
      <PageLink
        to={to}
        search={{}}
        className={buttonClass({ small: true })}
        aria-label={`${say('home.open')}: ${request.subject}`}
      >
        {say('home.open')}
      </PageLink>
    </li>
  );
}

function PromiseLine({ promise, now }: { promise: PromiseItem; now: Date }) {
  const promises = usePromises();
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const acts = usePromiseActs();
  const mayWrite = useMay('promises:write');
  const near = nearness(promise.dueAt, now);
  const time = dates.left(Math.abs(Date.parse(promise.dueAt) - now.getTime()) / 1000);
  return (
    <li>
      <Time
        words={dates.moment(promise.dueAt, now)}
        small={near === 'late' ? promises('promises.late', { duration: time }) : say('home.in', { time })}
        tone={near === 'late' ? css.late : near === 'soon' ? css.soon : undefined}
      />
      <Avatar name={promise.customer.name} />
      <div className={css.what}>
        <PageLink className={css.open} to={paths.request(slug, promise.request.number)} search={{}}>
          <b className="cut">{promise.words ? `“${promise.words}”` : promise.request.subject}</b>
        </PageLink>
        <p className="cut">
          {promise.customer.name} · R-{promise.request.number} · {promise.request.subject}
        </p>
      </div>
      {mayWrite && (
        <Button small icon="check" onClick={() => void acts.keep(promise)}>
          {promises('promises.state.kept')}
        </Button>
      )}
    </li>
  );
}

const Time = ({ words, small, tone }: LineTime) => (
  <span className={cx(css.time, tone)}>
    {words}
    <small>{small}</small>
  </span>
);

interface LineTime {
  words: string;
  small: string;
  tone?: string;
}

interface ListProps<T> {
  title: string;
  meta: string;
  rows: T[];
  nothing: string;
  /** Where all of them are. */
  more: { to: string; search: object };
  row: (one: T) => ReactNode;
}
