import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates, useNumber } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { stagesReportQuery } from './api.ts';
import { RateBar } from './RateBar.tsx';
import { useText } from './text.ts';
import type { StageRow } from './types.ts';

/** How fast and how well customers are answered in each stage of their way; the interval says how sure that is. */
export default function StagesPart({ from, to, team }: { from: string; to: string; team?: string }) {
  const say = useText();
  const words = useWords();
  const { data: report, error } = useQuery(stagesReportQuery({ from, to, ...(team ? { team } : {}) }));
  return (
    <Panel title={say('insights.stages')} meta={say('insights.stages.text')}>
      {error && !report && <p className="dim">{sentenceOf(error, words)}</p>}
      {!report && !error && <Skeleton rows={6} shape="lines" label={words('word.loading')} />}
      {report && <Stages rows={report.rows} />}
    </Panel>
  );
}

function Stages({ rows }: { rows: StageRow[] }) {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const share = (value: number) => number(value, { style: 'percent', maximumFractionDigits: 0 });
  const time = (seconds: number | null) =>
    seconds === null ? <span className="dim">–</span> : dates.duration(seconds);
  return (
    <Table
      caption={say('insights.stages')}
      rows={rows}
      keyOf={({ stage }) => stage}
      columns={[
        {
          key: 'stage',
          head: say('insights.stage'),
          tight: true,
          cell: ({ stage }) => say(`insights.stage.${stage}`),
        },
        {
          key: 'requests',
          head: say('insights.stages.requests'),
          number: true,
          cell: ({ requests }) => number(requests),
        },
        {
          key: 'first',
          head: say('insights.first'),
          number: true,
          cell: ({ firstAnswerMedianSeconds }) => time(firstAnswerMedianSeconds),
        },
        {
          key: 'solving',
          head: say('insights.solvingTime'),
          number: true,
          cell: ({ solvingMedianSeconds }) => time(solvingMedianSeconds),
        },
        {
          key: 'satisfied',
          head: say('insights.stages.satisfied'),
          number: true,
          cell: ({ satisfaction, rated }) =>
            satisfaction ? (
              <>
                <b>{share(satisfaction.rate)}</b>{' '}
                <span className="dim">{`${share(satisfaction.low)}–${share(satisfaction.high)}`}</span>
                <small>{say('insights.stages.rated', { count: rated })}</small>
              </>
            ) : (
              <span className="dim">–</span>
            ),
        },
        { key: 'bar', head: '', wide: true, cell: ({ satisfaction }) => <RateBar rate={satisfaction} /> },
      ]}
    />
  );
}
