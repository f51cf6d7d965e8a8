import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useReasons } from '../../../../domains/channels/reason-words.ts';
import { useReplyWay } from '../../../../domains/channels/way/use-reply-way.ts';
import { sidePlace } from '../../../../domains/conversations/api.ts';
import { Composer } from '../../../../domains/conversations/composer/Composer.tsx';
import { SharedDrafts } from '../../../../domains/conversations/drafts/SharedDrafts.tsx';
import { useText } from '../../../../domains/conversations/text.ts';
import { Thread } from '../../../../domains/conversations/thread/Thread.tsx';
import type { Called } from '../../../../domains/customers/address.ts';
import { useWorkaround } from '../../../../domains/problems/records/use-workaround.ts';
import { usePromiseOffers } from '../../../../domains/promises/offer/use-promise-offers.tsx';
import { QuestionsButton } from '../../../../domains/requests/guides/QuestionsButton.tsx';
import { useJoining } from '../../../../domains/requests/joining/use-joining.ts';
import { LaterPart } from '../../../../domains/requests/later/LaterPart.tsx';
import { useLater } from '../../../../domains/requests/later/use-later.ts';
import { useSendMenu } from '../../../../domains/requests/later/use-send-menu.tsx';
import { useCanned } from '../../../../domains/requests/replies/use-canned.ts';
import { readSide, type Side, sidesQuery } from '../../../../domains/requests/sides/api.ts';
import { SideTabs } from '../../../../domains/requests/sides/SideTabs.tsx';
import type { RequestItem } from '../../../../domains/requests/types.ts';
import type { RequestActs } from '../../../../domains/requests/use-request-acts.ts';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import { UndoHost } from '../../../../platform/undo/UndoHost.tsx';

const Hints = lazy(() =>
  import('../../../../domains/quality/hints/Hints.tsx').then((m) => ({ default: m.Hints })),
);
const WayNotice = lazy(() =>
  import('../../../../domains/channels/way/WayNotice.tsx').then((m) => ({ default: m.WayNotice })),
);

const ChoicesButton = lazy(() =>
  import('../../../../domains/channels/way/ChoicesButton.tsx').then((m) => ({ default: m.ChoicesButton })),
);

const GestureWords = lazy(() => import('../../../../domains/retention/gestures/GestureWords.tsx'));

const TransferButton = lazy(() =>
  import('../../../../domains/requests/offers/TransferButton.tsx').then((m) => ({
    default: m.TransferButton,
  })),
);

const TwoLanguages = lazy(() =>
  import('../../../../domains/conversations/languages/TwoLanguages.tsx').then((m) => ({
    default: m.TwoLanguages,
  })),
);

/** What is said on a request: with the customer, or beside it; and where one writes on. */
export function TalkPane(props: TalkProps) {
  const { request } = props;
  const slug = useSlug();
  const deliveryWords = useReasons('delivery');
  const joining = useJoining(request);
  const [shown, setShown] = useState<string | null>(null);
  const side = useQuery(sidesQuery(request.id)).data?.find((one) => one.id === shown) ?? null;
  return (
    <>
      <SideTabs request={request} shown={shown} onShow={setShown} />
      <Thread
        key={`thread ${side?.id ?? request.id}`}
        requestId={side ? sidePlace(side.id) : request.id}
        language={side ? side.language : request.language}
        mailLink={() => paths.mailLog(slug)}
        deliveryWords={deliveryWords}
        {...(side ? {} : { onSplit: ({ id }: { id: string }) => void joining.split([id]) })}
      />
      <UndoHost docked />
      {side ? (
        <SideWriting key={`writing ${side.id}`} side={side} onTyping={props.onTyping} />
      ) : (
        <MainWriting {...props} />
      )}
    </>
  );
}

/** Writing to the customer, with what colleagues have begun. */
function MainWriting({ request, customer, forwards, onTyping, acts }: TalkProps) {
  const say = useText();
  const canned = useCanned(request.id);
  const promises = usePromiseOffers(request.id, customer.language ?? request.language);
  const ready = useWorkaround(request.id);
  const { way, isClosed, isClosing, isShut } = useReplyWay(request.id);
  const own = useLanguage();
  const theirs = request.language;
  const [turn, setTurn] = useState(0);
  const take = () => setTurn(turn + 1);
  const menu = useSendMenu(useLater(request.id, take));
  return (
    <>
      <LaterPart requestId={request.id} onTaken={take} />
      <SharedDrafts requestId={request.id} onTaken={take} />
      {theirs !== null && theirs !== own && (
        <Suspense>
          <TwoLanguages
            {...{ requestId: request.id, theirs, isShut }}
            isLive={(way?.channel ?? request.channel) === 'chat'}
          />
        </Suspense>
      )}
      <Composer
        key={`${customer.name} ${turn}`}
        requestId={request.id}
        customer={customer}
        customerId={request.customer.id}
        forwards={forwards}
        onTyping={onTyping}
        canned={canned}
        ready={ready}
        tools={(put, language) => (
          <>
            <QuestionsButton {...{ request, language }} onTake={put} />
            <Suspense>
              <GestureWords requestId={request.id} onTake={put} />
              {request.channel === 'chat' && <TransferButton requestId={request.id} />}
              <ChoicesButton
                requestId={request.id}
                way={way}
                channel={way?.channel ?? request.channel}
                isShut={isShut}
              />
            </Suspense>
          </>
        )}
        offers={(text) => (
          <>
            {promises.show(text)}
            <Suspense>
              <Hints
                requestId={request.id}
                channel={request.channel}
                language={request.language}
                customer={customer}
                text={text}
              />
            </Suspense>
          </>
        )}
        onSent={promises.sent}
        isShut={isShut}
        channel={request.channel}
        {...(way
          ? {
              channel: way.channel,
              way: (out) => (
                <Suspense>
                  <WayNotice requestId={request.id} {...{ way, isClosed, isClosing, out }} />
                </Suspense>
              ),
            }
          : {})}
        after={[
          { label: say('compose.sendSolve'), icon: 'check', run: () => void acts.solve() },
          { label: say('compose.sendWait'), icon: 'wait', run: () => void acts.setStatus('waiting') },
          ...menu.ways,
        ]}
      />
      {menu.dialogs}
    </>
  );
}

/** Writing to a courier, a supplier, or colleagues. What is shown counts as read. */
function SideWriting({ side, onTyping }: { side: Side; onTyping: () => void }) {
  const client = useQueryClient();
  const { id, unread } = side;
  useEffect(() => {
    if (!unread) return;
    void readSide(id)
      .then(() => client.invalidateQueries({ queryKey: ['sides'] }))
      // It stays unread, and is read the next time that it is looked at.
      .catch(() => {});
  }, [client, id, unread]);
  const name = side.people[0]?.name ?? side.subject;
  return (
    <Composer
      requestId={sidePlace(id)}
      customer={{ name, language: side.language }}
      forwards={0}
      onTyping={onTyping}
      onlyNotes={side.kind === 'team'}
      after={[]}
    />
  );
}

interface TalkProps {
  request: RequestItem;
  customer: Called;
  forwards: number;
  onTyping: () => void;
  acts: RequestActs;
}
