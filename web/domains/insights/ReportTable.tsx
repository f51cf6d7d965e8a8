import { Table } from '../../design/Table.tsx';
import { useDates, useNumber } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { requestsOf } from './period.ts';
import { useText } from './text.ts';
import { isFieldGrouping, type ReportInput, type ReportRow } from './types.ts';

/** The report in figures; each name opens its requests. */
export function ReportTable({ input, rows, fieldLabel = null }: ReportTableProps) {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const slug = useSlug();
  const time = (seconds: number | null) =>
    seconds === null ? <span className="dim">–</span> : dates.duration(seconds);
  const nameOf = (row: ReportRow) =>
    input.groupBy === 'day' ? dates.day(`${row.key}T12:00:00`) : row.name || say('insights.none');
  const { groupBy } = input;
  const head = isFieldGrouping(groupBy) ? (fieldLabel ?? groupBy) : say(`insights.by.${groupBy}`);
  // The list can be asked for requests without a team, an owner or a group, but not for those without a label or an answer.
  const link = (row: ReportRow, which: 'opened' | 'solved', text: string) =>
    (groupBy === 'label' || isFieldGrouping(groupBy)) && !row.key ? (
      text
    ) : (
      <PageLink
        className="link"
        to={paths.requests(slug)}
        search={requestsOf(input, which, placeOf(input, row))}
      >
        {text}
      </PageLink>
    );
  return (
    <Table
      caption={say('insights.table')}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { key: 'name', head, cell: nameOf },
        {
          key: 'opened',
          head: say('insights.opened'),
          number: true,
          cell: (row) => link(row, 'opened', number(row.opened)),
        },
        {
          key: 'solved',
          head: say('insights.solved'),
          number: true,
          cell: (row) => link(row, 'solved', number(row.solved)),
        },
        {
          key: 'first',
          head: say('insights.first'),
          number: true,
          cell: (row) => time(row.firstAnswerMedianSeconds),
        },
        {
          key: 'first90',
          head: say('insights.p90'),
          number: true,
          cell: (row) => time(row.firstAnswerP90Seconds),
        },
        {
          key: 'solving',
          head: say('insights.solvingTime'),
          number: true,
          cell: (row) => time(row.solvingMedianSeconds),
        },
        {
          key: 'solving90',
          head: say('insights.p90'),
          number: true,
          cell: (row) => time(row.solvingP90Seconds),
        },
      ]}
    />
  );
}

const placeOf = (input: ReportInput, row: ReportRow) =>
  input.groupBy === 'day' ? { day: row.key } : { key: row.key };

interface ReportTableProps {
  input: ReportInput;
  rows: ReportRow[];
  fieldLabel?: string | null;
}
