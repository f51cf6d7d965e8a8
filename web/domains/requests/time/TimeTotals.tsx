import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { type TotalsBy, totalsBy } from '../../../../server/domains/requests/time/rules.ts';
import { buttonClass } from '../../../design/Button.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { Table } from '../../../design/Table.tsx';
import { spokenWorkspace } from '../../../platform/client/call.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../later/text.ts';
import { type TimeTotal, timeSettingsQuery, timeTotalsQuery } from './api.ts';

/** Time spent in the last thirty days, by member, customer, request or activity, and as a table to take along. */
export function TimeTotals() {
  const say = useText();
  const words = useWords();
  const [by, setBy] = useState<TotalsBy>('member');
  const [from] = useState(() => new Date(Date.now() - 30 * 86_400_000).toISOString());
  const { data: rows, error } = useQuery(timeTotalsQuery({ by, from }));
  const file = new URLSearchParams({ by, from, workspace: spokenWorkspace() ?? '' });
  return (
    <Panel
      title={say('time.totals')}
      end={
        <>
          <Segment
            label={say('time.by')}
            value={by}
            onChange={setBy}
            options={totalsBy.map((value) => ({ value, label: say(`time.by.${value}`) }))}
          />
          <a className={buttonClass({ small: true })} href={`/api/v1/reports/time.csv?${file}`} download>
            <Icon name="download" />
            CSV
          </a>
        </>
      }
    >
      {error && !rows && <p className="dim">{sentenceOf(error, words)}</p>}
      {!rows && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {rows?.length === 0 && <p className="dim">{say('time.none')}</p>}
      {rows && rows.length > 0 && <Totals rows={rows} by={by} />}
    </Panel>
  );
}

function Totals({ rows, by }: { rows: TimeTotal[]; by: TotalsBy }) {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const language = useLanguage();
  const activities = useQuery(timeSettingsQuery).data?.activities ?? [];
  const nameOf = (row: TimeTotal) => {
    const activity = by === 'activity' && activities.find((one) => one.key === row.id);
    return (activity ? labelIn(activity.labels, language) : row.name) || say('time.noActivity');
  };
  return (
    <Table
      caption={say('time.totals')}
      rows={rows}
      keyOf={(row) => row.id ?? 'none'}
      columns={[
        { key: 'name', head: say(`time.by.${by}`), cell: nameOf },
        {
          key: 'seconds',
          head: say('time.title'),
          number: true,
          cell: (row) => dates.duration(row.seconds),
        },
        { key: 'entries', head: say('time.entries'), number: true, cell: (row) => number(row.entries) },
      ]}
    />
  );
}
