import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useMay, useMe } from '../../team/use-me.ts';
import { callBacksQuery, linesQuery, placeCall, settleCallBack } from '../api.ts';
import { useText } from '../text.ts';
import type { CallBack } from '../types.ts';

/** Who waits to be called back, the longest first. Without anybody there is nothing to see. */
export function CallBacks() {
  const say = useText();
  const dates = useDates();
  const now = new Date(useNow(60_000));
  const slug = useSlug();
  const { data: all = [] } = useQuery(callBacksQuery);
  if (all.length === 0) return null;
  return (
    <Panel title={say('calls.backs')} meta={String(all.length)}>
      <Table
        caption={say('calls.backs')}
        rows={all}
        keyOf={(one) => one.id}
        columns={[
          { key: 'place', head: say('calls.place'), tight: true, cell: (one) => one.place },
          {
            key: 'who',
            head: say('calls.who'),
            cell: (one) => (
              <PageLink to={paths.request(slug, one.request.number)}>
                {one.customer.name === one.number ? one.number : `${one.customer.name} · ${one.number}`}
              </PageLink>
            ),
          },
          { key: 'missed', head: say('calls.tries'), tight: true, cell: (one) => one.missed },
          { key: 'due', head: say('calls.due'), tight: true, cell: (one) => dates.moment(one.dueAt, now) },
          { key: 'acts', head: '', tight: true, cell: (one) => <Acts one={one} /> },
        ]}
      />
    </Panel>
  );
}

function Acts({ one }: { one: CallBack }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const mayWrite = useMay('requests:write');
  const { member } = useMe();
  const { data: lines = [] } = useQuery(linesQuery);
  const mayDial = lines.some(({ memberId, mayDial: dials }) => memberId === member.id && dials);
  const act = async (work: () => Promise<unknown>) => {
    await attempt(work);
    await client.invalidateQueries({ queryKey: ['calls'] });
  };
  const { number, request, customer } = one;
  if (!mayWrite) return null;
  return (
    <span className="row">
      {mayDial && (
        <Button
          small
          icon="phone"
          onClick={() =>
            void act(() => placeCall({ number, customerId: customer.id, requestId: request.id }))
          }
        >
          {say('calls.callBack')}
        </Button>
      )}
      <Button small onClick={() => void act(() => settleCallBack(one.id, 'reached'))}>
        {say('calls.reached')}
      </Button>
      <Button small kind="quiet" onClick={() => void act(() => settleCallBack(one.id, 'given-up'))}>
        {say('calls.giveUp')}
      </Button>
    </span>
  );
}
