import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Segment } from '../../design/forms/Segment.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useNumber } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { promisesReportQuery } from './api.ts';
import { RateBar } from './RateBar.tsx';
import { useText } from './text.ts';
import { type PromiseFigures, type PromiseGroup, promiseGroups } from './types.ts';

/** How many of the promises that were due were kept, per team, member or provider; the interval says how sure that is. */
export function PromiseRates({ from, to }: { from?: string; to?: string }) {
  const say = useText();
  const looks = useMay('goals:people');
  const words = useWords();
  const [groupBy, setGroupBy] = useState<PromiseGroup>('team');
  const { data: report, error } = useQuery(promisesReportQuery({ from, to, groupBy }));
  return (
    <Panel
      title={say('insights.promises')}
      meta={say('insights.promises.text')}
      end={
        <Segment
          label={say('insights.by')}
          value={groupBy}
          onChange={setGroupBy}
          options={promiseGroups
            .filter((one) => one !== 'member' || looks)
            .map((value) => ({ value, label: say(`insights.by.${value}`) }))}
        />
      }
    >
      {error && !report && <p className="dim">{sentenceOf(error, words)}</p>}
      {!report && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {report?.rows.length === 0 && <p className="dim">{say('insights.promises.none')}</p>}
      {report && report.rows.length > 0 && <Rates rows={report.rows} groupBy={groupBy} />}
    </Panel>
  );
}

type Row = PromiseFigures & { key: string; name: string };

function Rates({ rows, groupBy }: { rows: Row[]; groupBy: PromiseGroup }) {
  const say = useText();
  const number = useNumber();
  const share = (value: number) => number(value, { style: 'percent', maximumFractionDigits: 0 });
  const rate = ({ keptRate }: Row) =>
    keptRate ? (
      <>
        <b>{share(keptRate.rate)}</b>{' '}
        <span className="dim">{`${share(keptRate.low)}–${share(keptRate.high)}`}</span>
      </>
    ) : (
      <span className="dim">–</span>
    );
  const figure = (key: 'kept' | 'broken' | 'moved' | 'open') => ({
    ...{ key, head: say(`insights.promises.${key}`), number: true },
    cell: (row: Row) => number(row[key]),
  });
  return (
    <Table
      caption={say('insights.promises')}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        {
          key: 'name',
          head: say(`insights.by.${groupBy}`),
          cell: (row) => row.name || say(groupBy === 'provider' ? 'insights.ownHouse' : 'insights.none'),
        },
        { key: 'rate', head: say('insights.promises.rate'), number: true, cell: rate },
        { key: 'bar', head: '', cell: (row) => <RateBar rate={row.keptRate} /> },
        ...(['kept', 'broken', 'moved', 'open'] as const).map(figure),
      ]}
    />
  );
}
