import { cx } from '../../../design/cx.ts';
import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useMoney } from '../../orders/use-money.ts';
import css from '../retention.module.css';
import { Acts } from './Acts.tsx';
import { useText } from './text.ts';
import type { Board } from './types.ts';
import { useGestureWords } from './use-words.ts';

/** What is suggested for whom, and what is left of the month. */
export function SuggestedPanel({ board, currency }: { board: Board; currency: string }) {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const { nameOf, occasionOf } = useGestureWords();
  const proposed = (id: string | null) => board.choices.find((one) => one.id === id)?.names ?? null;
  return (
    <Panel title={say('gesture.title')} meta={say('gesture.text')}>
      {board.choices.length === 0 && <Notice tone="plain">{say('gesture.noKinds')}</Notice>}
      <BudgetLines board={board} currency={currency} />
      {board.open.length === 0 ? (
        <State icon="gift" title={say('gesture.none')} text={say('gesture.none.text')} />
      ) : (
        <Table
          caption={say('gesture.title')}
          rows={board.open}
          keyOf={(one) => one.id}
          stacks
          columns={[
            {
              key: 'customer',
              head: say('gesture.customer'),
              cell: ({ customer }) => (
                <PageLink className="link" to={paths.customer(slug, customer.id)} search={{}}>
                  {customer.name}
                </PageLink>
              ),
            },
            { key: 'occasion', head: say('gesture.occasion'), cell: occasionOf },
            {
              key: 'proposed',
              wide: true,
              head: say('gesture.proposed'),
              cell: ({ proposedId }) => nameOf(proposed(proposedId)),
            },
            {
              key: 'since',
              wide: true,
              head: say('gesture.since'),
              cell: ({ suggestedAt }) => <span className="dim">{dates.shortDay(suggestedAt)}</span>,
            },
            {
              key: 'acts',
              head: '',
              cell: (one) =>
                board.mayGive && <Acts gesture={one} offered={board} requestId={null} currency={currency} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}

function BudgetLines({ board, currency }: { board: Board; currency: string }) {
  const say = useText();
  const money = useMoney();
  const { budget, teams } = board;
  if (budget.monthMinor === 0) return <p className="t13 dim">{say('gesture.budget.none')}</p>;
  const lines = [{ teamId: '', name: say('gesture.budget.all'), ...budget }, ...teams];
  return (
    <dl className={cx(css.numbers, css.budget)} aria-label={say('gesture.budget')}>
      {lines.map(({ teamId, name, spentMinor, monthMinor }) => (
        <div key={teamId}>
          <dt>
            {say('gesture.budget')}, {name}
          </dt>
          <dd>
            {say('gesture.budget.spent', {
              spent: money(spentMinor, currency),
              month: money(monthMinor, currency),
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
