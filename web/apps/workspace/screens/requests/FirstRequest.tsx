import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { State } from '../../../../design/states/State.tsx';
import { DemoOffer } from '../../../../domains/access/DemoOffer.tsx';
import { mailboxesQuery } from '../../../../domains/channels/api.ts';
import { countsQuery, requestsQuery } from '../../../../domains/requests/api.ts';
import { filtersOf } from '../../../../domains/requests/filters.ts';
import { useText } from '../../../../domains/requests/text.ts';
import type { Counts } from '../../../../domains/requests/types.ts';
import { useMay } from '../../../../domains/team/use-me.ts';

/** Whether nobody has ever asked anything here; false until that is known. Solved requests count as well. */
export function useIsUntouched(): boolean {
  const counts = useQuery(countsQuery).data;
  const isQuiet = counts !== undefined && sumOf(counts) === 0;
  const everything = useInfiniteQuery({
    ...requestsQuery(filtersOf({ view: 'all' })),
    enabled: isQuiet,
  }).data;
  return isQuiet && everything?.pages[0]?.items.length === 0;
}

const sumOf = ({ open, waiting, snoozed, spam, trash }: Counts) => open + waiting + snoozed + spam + trash;

/** A new house: where the first mail goes, and the demo company for who would rather look around. */
export function FirstRequest() {
  const say = useText();
  const maySeeBoxes = useMay('channels:read');
  const boxes = useQuery({ ...mailboxesQuery, enabled: maySeeBoxes }).data;
  const address = boxes?.[0]?.address ?? 'support@localhost';
  const mayFill = useMay('access:write');
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
