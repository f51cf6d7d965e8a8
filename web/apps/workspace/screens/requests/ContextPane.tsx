import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { cx } from '../../../../design/cx.ts';
import { WhoCard } from '../../../../domains/customers/WhoCard.tsx';
import { OfRequest } from '../../../../domains/problems/records/OfRequest.tsx';
import { PromisesPart } from '../../../../domains/promises/one/PromisesPart.tsx';
import { requestsQuery } from '../../../../domains/requests/api.ts';
import { AskedPart } from '../../../../domains/requests/colleagues/AskedPart.tsx';
import { Followers } from '../../../../domains/requests/colleagues/Followers.tsx';
import { FieldsPart } from '../../../../domains/requests/fields/FieldsPart.tsx';
import { RelatedPart } from '../../../../domains/requests/joining/RelatedPart.tsx';
import { RatingPart } from '../../../../domains/requests/one/RatingPart.tsx';
import { RequestFacts } from '../../../../domains/requests/one/RequestFacts.tsx';
import { StatusDot } from '../../../../domains/requests/one/StatusDot.tsx';
import { PeoplePart } from '../../../../domains/requests/people/PeoplePart.tsx';
import { RevealContact } from '../../../../domains/requests/people/RevealContact.tsx';
import { useText } from '../../../../domains/requests/text.ts';
import { TimePart } from '../../../../domains/requests/time/TimePart.tsx';
import type { RequestItem } from '../../../../domains/requests/types.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './requests.module.css';
import { WhatIsDue } from './WhatIsDue.tsx';

const FeedbackPart = lazy(() =>
  import('../../../../domains/feedback/FeedbackPart.tsx').then((all) => ({ default: all.FeedbackPart })),
);
const CallsPart = lazy(() =>
  import('../../../../domains/calls/log/CallsPart.tsx').then((one) => ({ default: one.CallsPart })),
);
const DecisionsPart = lazy(() => import('../../../../domains/decisions/DecisionsPart.tsx'));
const OrdersPart = lazy(() => import('../../../../domains/orders/OrdersPart.tsx'));
const ValuePart = lazy(() => import('../../../../domains/retention/ValuePart.tsx'));
const OffersPart = lazy(() => import('../../../../domains/retention/OffersPart.tsx'));
const GesturesPart = lazy(() => import('../../../../domains/retention/gestures/GesturesPart.tsx'));
const IdeasBeside = lazy(() => import('../../../../domains/ideas/IdeasBeside.tsx'));
const RunsPart = lazy(() => import('../../../../domains/runs/RunsPart.tsx'));

/** At the right: who this is, what this request is, and what they asked before. */
export function ContextPane({
  request,
  open,
  onClose,
  label,
}: {
  request: RequestItem;
  open: boolean;
  onClose: () => void;
  label: string;
}) {
  return (
    <aside className={cx(css.context, open && css.contextOpen, 'scroll')} aria-label={label}>
      <WhoCard card={request.customer} onClose={onClose} unread={<RevealContact requestId={request.id} />} />
      <WhatIsDue request={request} />
      <Suspense>
        <ValuePart customerId={request.customer.id} {...(css.part ? { className: css.part } : {})} />
      </Suspense>
      <PromisesPart requestId={request.id} isSolved={request.solvedAt !== null} />
      <Suspense>
        <RunsPart request={request} className={css.part} />
        <DecisionsPart requestId={request.id} {...(css.part ? { className: css.part } : {})} />
      </Suspense>
      <OfRequest requestId={request.id} className={css.part} />
      <RequestFacts request={request} className={css.part} />
      <RatingPart requestId={request.id} className={css.part} />
      <Suspense>
        <GesturesPart requestId={request.id} {...(css.part ? { className: css.part } : {})} />
        <OffersPart requestId={request.id} {...(css.part ? { className: css.part } : {})} />
        <FeedbackPart request={request.id} {...(css.part ? { className: css.part } : {})} />
      </Suspense>
      <Suspense>
        <IdeasBeside requestId={request.id} {...(css.part ? { className: css.part } : {})} />
      </Suspense>
      <FieldsPart request={request} className={css.part} />
      <Suspense>
        <OrdersPart
          customerId={request.customer.id}
          at={request.createdAt}
          {...(css.part ? { className: css.part } : {})}
        />
      </Suspense>
      <PeoplePart request={request} className={css.part} />
      <TimePart requestId={request.id} className={css.part} />
      <Suspense>
        <CallsPart
          customerId={request.customer.id}
          request={request}
          {...(css.part ? { className: css.part } : {})}
        />
      </Suspense>
      <AskedPart request={request} className={css.part} />
      <RelatedPart request={request} className={css.part} />
      <Followers request={request} className={css.part} />
      <Earlier request={request} />
    </aside>
  );
}

function Earlier({ request }: { request: RequestItem }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const { data } = useInfiniteQuery(requestsQuery({ customer: request.customer.id, sort: '-createdAt' }));
  if (!data) return null;
  const others = data.pages.flatMap((page) => page.items).filter((one) => one.id !== request.id);
  return (
    <section className={css.part}>
      <h3 className="heading">{say('requests.earlier')}</h3>
      {others.length === 0 && <p className="t12 dim">{say('requests.noEarlier')}</p>}
      <ul>
        {others.slice(0, 8).map((one) => (
          <li key={one.id}>
            <PageLink
              className={css.earlier}
              to={paths.request(slug, one.number)}
              title={say(`requests.status.${one.status}`)}
            >
              <StatusDot status={one.status} />
              <span className="grow cut" lang={one.language ?? undefined}>
                {one.subject}
              </span>
              <span className="dim">{dates.shortDay(one.createdAt)}</span>
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
