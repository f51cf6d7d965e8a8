import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { saveFile } from '../../../platform/client/save-file.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { customerQuery } from '../../customers/api.ts';
import { useMay, useMe } from '../../team/use-me.ts';
import { callsQuery, codesQuery, hearRecording, linesQuery, placeCall } from '../api.ts';
import css from '../line/line.module.css';
import { useText } from '../text.ts';
import type { CallItem } from '../types.ts';
import { LogTalk } from './LogTalk.tsx';

interface PartProps {
  customerId: string;
  request?: { id: string; number: number; subject: string };
  className?: string;
}

/** Calls, visits and talks at the counter of a customer or a request; one more by hand, and a call with one click. */
export function CallsPart({ customerId, request, className }: PartProps) {
  const say = useText();
  const words = useWords();
  const mayWrite = useMay('requests:write');
  const mayReadCustomers = useMay('customers:read');
  const [isLogging, setLogging] = useState(false);
  const list = useInfiniteQuery(callsQuery(request ? { request: request.id } : { customer: customerId }));
  const calls = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={className} aria-label={say('calls.title')}>
      <div className={css.head}>
        <h3 className="heading grow">{say('calls.title')}</h3>
        {mayWrite && <IconButton icon="plus" label={say('calls.log')} onClick={() => setLogging(true)} />}
      </div>
      {mayWrite && mayReadCustomers && <CallButtons customerId={customerId} requestId={request?.id} />}
      {list.data && calls.length === 0 && <p className="t12 dim">{say('calls.none')}</p>}
      <ul>
        {calls.map((one) => (
          <Entry key={one.id} call={one} isOfRequest={request !== undefined} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button small kind="quiet" onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
      {isLogging && (
        <LogTalk
          customerId={customerId}
          requests={request ? [request] : []}
          onClose={() => setLogging(false)}
        />
      )}
    </section>
  );
}

/** The numbers of the customer, for whoever sits at a line that the exchange dials for. */
function CallButtons({ customerId, requestId }: { customerId: string; requestId: string | undefined }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const { member } = useMe();
  const { data: lines = [] } = useQuery(linesQuery);
  const mayDial = lines.some((one) => one.memberId === member.id && one.mayDial);
  const { data: customer } = useQuery({ ...customerQuery(customerId), enabled: mayDial });
  const numbers = customer?.addresses.filter(({ kind }) => kind === 'phone' || kind === 'whatsapp') ?? [];
  const values = [...new Set(numbers.map(({ value }) => value))];
  const dial = (number: string) =>
    once(async () => {
      await attempt(() => placeCall({ number, customerId, ...(requestId ? { requestId } : {}) }));
      await client.invalidateQueries({ queryKey: ['calls'] });
    });
  if (!mayDial) return null;
  return (
    <div className="row">
      {values.map((number) => (
        <Button key={number} small icon="phone" busy={busy} onClick={() => void dial(number)}>
          {say('calls.call', { number })}
        </Button>
      ))}
    </div>
  );
}

function Entry({ call, isOfRequest }: { call: CallItem; isOfRequest: boolean }) {
  const say = useText();
  const dates = useDates();
  const now = new Date(useNow(60_000));
  const slug = useSlug();
  const { data: codes = [] } = useQuery(codesQuery);
  const { kind, direction, state, seconds, member, number, request, notes } = call;
  const code = codes.find((one) => one.key === call.wrapUp)?.name;
  const way = kind === 'visit' ? 'calls.visit' : state === 'missed' ? 'calls.missed' : `calls.${direction}`;
  const about = [
    member?.name,
    kind === 'call' ? number : null,
    seconds === null ? null : dates.duration(seconds),
    code,
  ];
  return (
    <li className={css.entry}>
      <span className="row">
        <Icon name={kind === 'visit' ? 'building' : 'phone'} size={14} />
        <b className="grow">{say(way as 'calls.visit')}</b>
        <span className="dim">{dates.moment(call.startedAt, now)}</span>
      </span>
      <span className="dim">{about.filter(Boolean).join(' · ')}</span>
      {notes && <span>{notes}</span>}
      {request && !isOfRequest && (
        <PageLink to={paths.request(slug, request.number)}>
          R-{request.number} {request.subject}
        </PageLink>
      )}
      <Recording call={call} />
    </li>
  );
}

/** The sound lies with the exchange; only of callers who had been told. */
function Recording({ call: { id, recording } }: { call: CallItem }) {
  const say = useText();
  const words = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  if (!recording) return null;
  const listen = () =>
    hearRecording(id).then(
      (sound) => saveFile(sound, `call-${id.slice(-6)}`),
      (error: unknown) => setProblem(sentenceOf(error, words)),
    );
  return (
    <span>
      {recording.address === null ? (
        <Button small kind="quiet" icon="download" onClick={() => void listen()}>
          {say('calls.recording')}
        </Button>
      ) : (
        <a href={recording.address} target="_blank" rel="noopener noreferrer">
          {say('calls.recording')}
        </a>
      )}{' '}
      <span className={problem ? 'breach' : 'dim'}>{problem ?? say('calls.recording.told')}</span>
    </span>
  );
}
