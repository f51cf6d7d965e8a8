import { useQuery } from '@tanstack/react-query';
import { csvLines, csvStart } from '../../../server/kernel/csv.ts';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { saveFile } from '../../platform/client/save-file.ts';
import { useDates, useNumber } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { stagesReportQuery } from './api.ts';
import { RateBar } from './RateBar.tsx';
import { useText } from './text.ts';
import type { StageRow, StagesReport } from './types.ts';

/** How fast and how well customers are answered in each stage of their way; the interval says how sure that is. */
export default function StagesPart({ from, to, team }: { from: string; to: string; team?: string }) {
  const say = useText();
  const words = useWords();
  const { data: report, error } = useQuery(stagesReportQuery({ from, to, ...(team ? { team } : {}) }));
  return (
    <Panel
      title={say('insights.stages')}
      meta={say('insights.stages.text')}
      end={
        report && (
          <Button small icon="download" onClick={() => saveRows(report, say)}>
            {say('insights.stages.save')}
          </Button>
        )
      }
    >
      {error && !report && <p className="dim">{sentenceOf(error, words)}</p>}
      {!report && !error && <Skeleton rows={6} shape="lines" label={words('word.loading')} />}
      {report && <Stages rows={report.rows} />}
    </Panel>
  );
}

/** The rows as a CSV file: times in seconds, shares from 0 to 1, what is unknown empty. */
function saveRows({ from, to, rows }: StagesReport, say: ReturnType<typeof useText>): void {
  const heads = [
    ...['insights.stage', 'insights.stages.requests'],
    ...['insights.stages.firstSeconds', 'insights.stages.solvingSeconds'],
    ...[
      'insights.stages.ratings',
      'insights.stages.satisfied',
      'insights.stages.low',
      'insights.stages.high',
    ],
  ] as const;
  const lines = rows.map((row) => [
    ...[say(`insights.stage.${row.stage}`), row.requests, row.firstAnswerMedianSeconds],
    ...[row.solvingMedianSeconds, row.rated],
    ...[row.satisfaction?.rate ?? null, row.satisfaction?.low ?? null, row.satisfaction?.high ?? null],
  ]);
  const text = csvStart + csvLines([heads.map((key) => say(key)), ...lines]);
  saveFile(
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
    `${say('insights.stages')} ${from} ${to}.csv`,
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
