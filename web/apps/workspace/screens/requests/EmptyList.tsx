import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../design/Button.tsx';
import { State } from '../../../../design/states/State.tsx';
import { DemoOffer } from '../../../../domains/access/DemoOffer.tsx';
import { mailboxesQuery } from '../../../../domains/channels/api.ts';
import { countsQuery } from '../../../../domains/requests/api.ts';
import { hasNarrowed, type ListSearch } from '../../../../domains/requests/filters.ts';
import { useText } from '../../../../domains/requests/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { paths, useGo, useSlug } from '../../../../platform/router/paths.ts';

/** Nothing in the list: what that means here and what is next. */
export function EmptyList({ search }: { search: ListSearch }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const counts = useQuery(countsQuery).data;
  const maySeeBoxes = useMay('channels:read');
  const boxes = useQuery({ ...mailboxesQuery, enabled: maySeeBoxes }).data;
  const address = boxes?.[0]?.address ?? 'support@localhost';
  const mayFill = useMay('access:write');
  if (hasNarrowed(search)) {
    return (
      <State icon="filter" title={say('requests.empty.filtered')}>
        <Button onClick={() => go(paths.requests(slug), { view: search.view })}>
          {say('requests.filter.clear')}
        </Button>
      </State>
    );
  }
  const nothingAtAll = counts && counts.open + counts.waiting + counts.spam + counts.trash === 0;
  if (nothingAtAll) {
    return (
      <>
        <State
          icon="mail"
          title={say('requests.empty.first')}
          text={say('requests.empty.first.text', { address })}
        />
        {mayFill && <DemoOffer />}
      </>
    );
  }
  if ((search.view ?? 'mine') === 'mine') {
    return (
      <State title={say('requests.empty.mine')} text={say('requests.empty.mine.text')}>
        <Button onClick={() => go(paths.requests(slug), { view: 'unassigned' })}>
          {say('requests.goUnassigned')}
        </Button>
      </State>
    );
  }
  return <State title={say('requests.empty.other')} />;
}
