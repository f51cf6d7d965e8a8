import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Icon } from '../../../../design/Icon.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { addressOf } from '../../../../domains/customers/address.ts';
import { customerQuery } from '../../../../domains/customers/api.ts';
import { useText as useCustomers } from '../../../../domains/customers/text.ts';
import { TellItem } from '../../../../domains/ideas/TellItem.tsx';
import { requestQuery } from '../../../../domains/requests/api.ts';
import { knownRequest } from '../../../../domains/requests/cache.ts';
import { DueMark } from '../../../../domains/requests/list/DueMark.tsx';
import { RequestHead } from '../../../../domains/requests/one/RequestHead.tsx';
import { useText } from '../../../../domains/requests/text.ts';
import type { RequestItem } from '../../../../domains/requests/types.ts';
import { useRequestActs } from '../../../../domains/requests/use-request-acts.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useNow } from '../../../../platform/messages/use-now.ts';
import { paths, useGo, useOpenNumber, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { ContextPane } from './ContextPane.tsx';
import { RequestNotices } from './RequestNotices.tsx';
import css from './requests.module.css';
import { TalkPane } from './TalkPane.tsx';
import { useAttendance } from './use-attendance.ts';

/** The open request with its context. What the list knew of it stands at once; the rest arrives. */
export function RequestScreen() {
  const number = useOpenNumber() ?? '';
  const client = useQueryClient();
  const words = useWords();
  const { data, error, refetch } = useQuery({
    ...requestQuery(number),
    placeholderData: () => knownRequest(client, number),
  });
  if (data) return <OpenRequest key={data.id} request={data} />;
  return (
    <main className={css.request}>
      {error ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      ) : (
        <Skeleton rows={4} label={words('word.loading')} />
      )}
    </main>
  );
}

function OpenRequest({ request }: { request: RequestItem }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const acts = useRequestActs(request);
  const [isContextOpen, setContextOpen] = useState(false);
  const [forwards, setForwards] = useState(0);
  const mayRead = useMay('customers:read');
  const known = useQuery({ ...customerQuery(request.customer.id), enabled: mayRead });
  const customer = known.data ?? {
    ...request.customer,
    language: request.language,
  };
  const onTyping = useAttendance(request);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${request.subject} · R-${request.number}`;
    return () => {
      document.title = 'Sapa';
    };
  }, [request.subject, request.number]);
  return (
    <>
      <main className={css.request} ref={pane}>
        <RequestHead
          request={request}
          acts={acts}
          backLabel={words('word.back')}
          onBack={() => go(paths.requests(slug))}
          onForward={() => setForwards(forwards + 1)}
          further={<TellItem />}
        />
        <Peek request={request} called={addressOf(customer)} onOpen={() => setContextOpen(true)} />
        <RequestNotices request={request} acts={acts} />
        <TalkPane request={request} customer={customer} forwards={forwards} onTyping={onTyping} acts={acts} />
      </main>
      <ContextPane
        request={request}
        open={isContextOpen}
        onClose={() => setContextOpen(false)}
        label={say('requests.thisRequest')}
      />
    </>
  );
}

/** What matters of the context while the context is folded away. */
function Peek({ request, called, onOpen }: { request: RequestItem; called: string; onOpen: () => void }) {
  const say = useText();
  const customers = useCustomers();
  const now = new Date(useNow(30_000));
  return (
    <button type="button" className={css.peek} onClick={onOpen}>
      <span className="strong cut">{customers('customers.say', { name: called })}</span>
      {request.team && <span className="cut">{request.team.name}</span>}
      <span className="cut">{`${say('requests.priority')}: ${say(`requests.priority.${request.priority}`)}`}</span>
      <span className="grow" />
      <DueMark request={request} now={now} />
      <Icon name="right" size={14} />
    </button>
  );
}
