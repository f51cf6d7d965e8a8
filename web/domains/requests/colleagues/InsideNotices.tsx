import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../design/states/Notice.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useMay } from '../../team/use-me.ts';
import { reopen } from '../api.ts';
import { type Related, relatedQuery } from '../joining/api.ts';
import type { RequestItem } from '../types.ts';
import { type Inner, innerQuery, solveChildren } from './api.ts';
import { useText } from './text.ts';
import { useDeed } from './use-deed.ts';

/** Whom the request waits for inside, for what it is asked, and what below it is still open. */
export function InsideNotices({ request }: { request: RequestItem }) {
  const asked =
    useQuery({ ...innerQuery(request.id), enabled: request.waitsInsideSince !== null }).data ?? [];
  const related = useQuery(relatedQuery(request.id)).data;
  const isDone = request.status === 'solved' || request.status === 'closed';
  const below = (related ?? []).filter(
    ({ relation, request: { status } }) =>
      relation === 'child' && (status === 'open' || status === 'waiting'),
  );
  const outer = related?.find(({ relation }) => relation === 'asked-for');
  return (
    <>
      {asked.map((one) => one.waitsSince && <Waits key={one.id} asked={one} since={one.waitsSince} />)}
      {request.isInner && related && <AskedFor name={request.customer.name} outer={outer} />}
      {isDone && below.length > 0 && <Below request={request} count={below.length} />}
    </>
  );
}

function Waits({ asked, since }: { asked: Inner; since: string }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const name = asked.team?.name ?? say('inside.waits.team');
  return (
    <Notice tone="soon" icon="wait">
      {say('inside.waits', { name, when: dates.moment(since, new Date()) })}{' '}
      {asked.subject !== null && (
        <PageLink className="link" to={paths.request(slug, asked.number)}>
          {`R-${asked.number}`}
        </PageLink>
      )}
    </Notice>
  );
}

function AskedFor({ name, outer }: { name: string; outer: Related | undefined }) {
  const say = useText();
  const slug = useSlug();
  if (!outer)
    return (
      <Notice tone="plain" icon="people">
        {say('inside.askedFor.elsewhere', { name })}
      </Notice>
    );
  const { number, subject } = outer.request;
  return (
    <Notice tone="plain" icon="people">
      {say('inside.askedFor', { name })}{' '}
      <PageLink className="link" to={paths.request(slug, number)}>
        {`R-${number}`}
      </PageLink>{' '}
      {subject}
    </Notice>
  );
}

function Below({ request, count }: { request: RequestItem; count: number }) {
  const say = useText();
  const deed = useDeed();
  const mayWrite = useMay('requests:write');
  const solve = () =>
    deed({
      send: () => solveChildren(request.id),
      back: ({ solvedIds }) => Promise.all(solvedIds.map(reopen)),
      text: ({ solvedIds }) => say('inside.did.solved', { count: solvedIds.length }),
      icon: 'check-c',
    });
  return (
    <Notice tone="plain" icon="check-c">
      {say('inside.openBelow', { count })}{' '}
      {mayWrite && (
        <button type="button" className="link" onClick={() => void solve()}>
          {say('inside.solveBelow')}
        </button>
      )}
    </Notice>
  );
}
