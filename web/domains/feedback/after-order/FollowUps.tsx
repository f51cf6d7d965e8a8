import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { followUpsQuery } from '../api.ts';
import css from '../results/results.module.css';
import { useText } from '../text.ts';
import type { FollowUp } from '../types.ts';
import { NextOrders } from './NextOrders.tsx';

/** What customers said after their orders, what became of it, and who ordered again. */
export function FollowUps() {
  const say = useText();
  const words = useWords();
  const [only, setOnly] = useState<'all' | 'problems'>('all');
  const list = useInfiniteQuery(followUpsQuery(only === 'problems' ? 'problems' : undefined));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.error && !list.data)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  return (
    <>
      <NextOrders />
      <Panel
        title={say('followUp.title')}
        end={
          <Segment
            label={say('followUp.title')}
            value={only}
            onChange={setOnly}
            options={[
              { value: 'all', label: say('followUp.all') },
              { value: 'problems', label: say('followUp.problems') },
            ]}
          />
        }
      >
        {!list.data && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
        {list.data && items.length === 0 && (
          <State icon="heart" title={say('followUp.none')} text={say('followUp.none.text')} />
        )}
        <ul>
          {items.map((one) => (
            <Line key={one.id} one={one} />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button small kind="quiet" onClick={() => void list.fetchNextPage()}>
            {words('word.more')}
          </Button>
        )}
      </Panel>
    </>
  );
}

function Line({ one }: { one: FollowUp }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const { customer, order, request, answeredAt, nextOrderAt } = one;
  return (
    <li className={css.answer}>
      <span className="row">
        <b className="grow">
          <PageLink to={paths.customer(slug, customer.id)}>{customer.name}</PageLink> {order.number}
        </b>
        {answeredAt && <span className="t12 dim">{dates.shortDay(answeredAt)}</span>}
      </span>
      <Fate one={one} />
      {one.benefit && <span>{say('followUp.benefit', { words: one.benefit })}</span>}
      {one.better && <span>{say('followUp.better', { words: one.better })}</span>}
      {request && (
        <PageLink to={paths.request(slug, request.number)}>
          R-{request.number} {request.subject}
        </PageLink>
      )}
      {nextOrderAt && (
        <span className="t12 dim">{say('followUp.next', { date: dates.shortDay(nextOrderAt) })}</span>
      )}
    </li>
  );
}

/** In words what was said and what became of it; before that, when it will be asked, or why it was not. */
function Fate({ one: { state, withheld, dueAt, sentAt, agreed, repaired } }: { one: FollowUp }) {
  const say = useText();
  const dates = useDates();
  if (withheld)
    return (
      <span className="dim">
        {say('followUp.not')} {say(`feedback.why.${withheld}` as 'feedback.why.reopened')}
      </span>
    );
  if (state === 'waiting')
    return <span className="dim">{say('followUp.will', { date: dates.shortDay(dueAt) })}</span>;
  if (agreed === null)
    return (
      <span className="dim">{sentAt ? say('followUp.silent', { date: dates.shortDay(sentAt) }) : ''}</span>
    );
  const mended = agreed === 'yes' ? null : repaired === null ? 'open' : repaired === 'yes' ? 'yes' : 'no';
  return (
    <span>
      {say(`followUp.agreed.${agreed}` as 'followUp.agreed.yes')}{' '}
      {mended && say(`followUp.repaired.${mended}`)}
    </span>
  );
}
