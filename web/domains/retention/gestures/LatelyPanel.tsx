import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useMoney } from '../../orders/use-money.ts';
import { useText } from './text.ts';
import type { Board, Settled } from './types.ts';
import { useGestureWords } from './use-words.ts';

/** What became of the last suggestions, with the word why. */
export function LatelyPanel({ board, currency }: { board: Board; currency: string }) {
  const say = useText();
  const money = useMoney();
  const { nameOf, occasionOf } = useGestureWords();
  const became = (one: Settled) =>
    one.state === 'given'
      ? nameOf(one.names)
      : say(`gesture.state.${one.state === 'lapsed' ? 'lapsed' : 'declined'}`);
  if (board.settled.length === 0) return null;
  return (
    <Panel title={say('gesture.lately')}>
      <Table
        caption={say('gesture.lately')}
        rows={board.settled}
        keyOf={(one) => one.id}
        columns={[
          {
            key: 'customer',
            head: say('gesture.customer'),
            cell: (one) => (
              <>
                {one.customer.name}
                <div className="t12 dim">{occasionOf(one)}</div>
              </>
            ),
          },
          {
            key: 'result',
            head: say('gesture.result'),
            cell: (one) => (
              <>
                {became(one)}
                <div className="t12 dim">
                  {[one.byName, one.reason, one.isOverBudget && say('gesture.beyondMark')]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </>
            ),
          },
          {
            key: 'cost',
            head: say('gesture.cost'),
            number: true,
            cell: ({ costMinor }) => (costMinor === null ? '–' : money(costMinor, currency)),
          },
        ]}
      />
    </Panel>
  );
}
