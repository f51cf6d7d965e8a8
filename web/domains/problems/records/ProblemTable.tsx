import { Chip } from '../../../design/Chip.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import type { ProblemItem } from './types.ts';

/** Problems by what they cost; each opens its own page. */
export function ProblemTable({ rows, caption }: { rows: readonly ProblemItem[]; caption: string }) {
  const slug = useSlug();
  const go = useGo();
  const columns = useColumns();
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => go(paths.problem(slug, row.id), {})}
      columns={columns}
    />
  );
}

function useColumns(): Column<ProblemItem>[] {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const slug = useSlug();
  const about = (row: ProblemItem) => (
    <div className={css.about}>
      <span className={css.line}>
        <PageLink className={`link ${css.name}`} to={paths.problem(slug, row.id)} search={{}}>
          {row.title}
        </PageLink>
        {row.neglect && (
          <Chip small tone={row.neglect === 'late' ? 'breach' : 'soon'}>
            {say(`problems.neglect.${row.neglect}`)}
          </Chip>
        )}
      </span>
      <ul className={css.examples}>
        <li>
          {[
            say(`problems.state.${row.state}`),
            row.owner?.name ?? say('problems.noOwner'),
            row.dueOn && say('problems.dueOn', { day: dates.shortDay(`${row.dueOn}T12:00:00`) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      </ul>
    </div>
  );
  const work = ({ handling }: ProblemItem) =>
    handling.seconds === null ? '–' : dates.duration(handling.seconds);
  return [
    { key: 'problem', head: say('problems.problem'), cell: about },
    { key: 'requests', head: say('problems.requests'), number: true, cell: (row) => number(row.requests) },
    {
      key: 'lastWeek',
      head: say('groups.lastWeek'),
      number: true,
      wide: true,
      cell: (row) => number(row.lastWeek),
    },
    { key: 'told', head: say('problems.toldShort'), number: true, wide: true, cell: toldOf },
    { key: 'work', head: say('problems.work'), number: true, wide: true, cell: work },
  ];

  function toldOf({ toldCustomers, customers }: ProblemItem) {
    return say('problems.of', { part: number(toldCustomers), whole: number(customers) });
  }
}
