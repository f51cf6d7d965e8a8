import { Chip } from '../../design/Chip.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { useDates, useNumber } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../platform/router/paths.ts';
import css from './ideas.module.css';
import { isLate } from './late.ts';
import { useText } from './text.ts';
import type { IdeaItem } from './types.ts';
import { VoteButton } from './VoteButton.tsx';

/** Ideas as a list; each opens its own page. */
export function IdeaTable({ rows, caption }: { rows: readonly IdeaItem[]; caption: string }) {
  const slug = useSlug();
  const go = useGo();
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => go(paths.idea(slug, row.id), {})}
      columns={useColumns()}
    />
  );
}

function useColumns(): Column<IdeaItem>[] {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const slug = useSlug();
  const about = (row: IdeaItem) => (
    <div className={css.about}>
      <span className={css.line}>
        <PageLink className={`link ${css.name}`} to={paths.idea(slug, row.id)} search={{}}>
          {row.title || say('ideas.gone')}
        </PageLink>
        {isLate(row) && (
          <Chip small tone="breach">
            {say('ideas.late')}
          </Chip>
        )}
        {row.isHidden && <Chip small>{say('ideas.hidden')}</Chip>}
      </span>
      <p className="t12 dim">
        {[
          say(`ideas.state.${row.state}`),
          say(`ideas.board.${row.board}`),
          row.owner?.name ?? say('ideas.noOwner'),
        ].join(' · ')}
      </p>
    </div>
  );
  const due = (row: IdeaItem) =>
    row.state === 'new' || row.state === 'under-review' ? dates.shortDay(`${row.dueOn}T12:00:00`) : '–';
  return [
    { key: 'votes', head: say('ideas.votes.head'), tight: true, cell: (row) => <VoteButton idea={row} /> },
    { key: 'idea', head: say('ideas.idea'), cell: about },
    {
      key: 'customers',
      head: say('ideas.customers'),
      number: true,
      wide: true,
      cell: (row) => number(row.customers),
    },
    {
      key: 'requests',
      head: say('ideas.requests'),
      number: true,
      wide: true,
      cell: (row) => number(row.requests),
    },
    { key: 'due', head: say('ideas.due'), wide: true, cell: due },
  ];
}
