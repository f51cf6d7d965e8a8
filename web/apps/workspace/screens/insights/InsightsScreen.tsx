import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { channelLabel } from '../../../../domains/conversations/channel.ts';
import { useText as useTalk } from '../../../../domains/conversations/text.ts';
import { reportQuery } from '../../../../domains/insights/api.ts';
import { type ChartLook, perDayChart, timesChart } from '../../../../domains/insights/chart-options.ts';
import { Figures } from '../../../../domains/insights/Figures.tsx';
import css from '../../../../domains/insights/insights.module.css';
import { reportInput, requestsOf } from '../../../../domains/insights/period.ts';
import { ReportBar } from '../../../../domains/insights/ReportBar.tsx';
import { ReportTable } from '../../../../domains/insights/ReportTable.tsx';
import { useText } from '../../../../domains/insights/text.ts';
import type { ReportInput, RequestsReport } from '../../../../domains/insights/types.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { InsightsParts } from './InsightsParts.tsx';

const StagesPart = lazy(() => import('../../../../domains/insights/StagesPart.tsx'));
const Chart = lazy(() => import('../../../../domains/insights/Chart.tsx'));

/** Requests in and solved, how fast the first answer and the solution came, and by whom. */
export function InsightsScreen() {
  const say = useText();
  const words = useWords();
  const input = reportInput(useSearchWords(), new Date());
  const { data: report, error, refetch } = useQuery(reportQuery(input));
  return (
    <Page title={say('insights.title')} beside={<ReportBar input={input} />}>
      <InsightsParts here="" />
      {error && !report ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      ) : !report ? (
        <Skeleton rows={8} shape="lines" label={words('word.loading')} />
      ) : report.totals.opened + report.totals.solved === 0 ? (
        <State icon="chart" title={say('insights.empty')} text={say('insights.empty.text')} />
      ) : (
        <Report report={report} input={input} />
      )}
    </Page>
  );
}

function Report({ report: told, input }: { report: RequestsReport; input: ReportInput }) {
  const say = useText();
  const report = useNamedRows(told, input.groupBy === 'channel');
  const [which, setWhich] = useState<'firstAnswer' | 'solving'>('firstAnswer');
  const { perDay, times } = useCharts(report, which);
  const slug = useSlug();
  const go = useGo();
  const open = (kind: 'opened' | 'solved', at: { day?: string; key?: string }) =>
    go(paths.requests(slug), requestsOf(input, kind, at));
  const byDay = input.groupBy === 'day';
  const shown = report.rows.slice(0, 12).toReversed();
  return (
    <>
      <Figures report={report} />
      <div className={byDay ? undefined : css.two}>
        <Panel title={say('insights.perDay')} meta={say('insights.perDay.text')}>
          <Suspense fallback={<div style={{ height: 300 }} />}>
            <Chart
              height={300}
              option={perDay}
              onBar={(series, index) =>
                open(series === 0 ? 'opened' : 'solved', { day: report.days[index]?.date })
              }
            />
          </Suspense>
        </Panel>
        {!byDay && (
          <Panel
            title={say('insights.times')}
            end={
              <Segment
                label={say('insights.times')}
                value={which}
                onChange={setWhich}
                options={[
                  { value: 'firstAnswer', label: say('insights.first') },
                  { value: 'solving', label: say('insights.solvingTime') },
                ]}
              />
            }
          >
            <Suspense fallback={<div style={{ height: 300 }} />}>
              <Chart
                height={300}
                option={times}
                onBar={(_series, index) =>
                  open(which === 'solving' ? 'solved' : 'opened', { key: shown[index]?.key })
                }
              />
            </Suspense>
          </Panel>
        )}
      </div>
      <Panel title={say('insights.table')}>
        <ReportTable input={input} rows={report.rows} fieldLabel={report.fieldLabel} />
      </Panel>
      <Suspense>
        <StagesPart
          from={input.from}
          to={input.to}
          {...(input.team && input.team !== 'none' ? { team: input.team } : {})}
        />
      </Suspense>
    </>
  );
}

/** The server tells channels by their code; people read them in words. */
function useNamedRows(report: RequestsReport, byChannel: boolean): RequestsReport {
  const talk = useTalk();
  return useMemo(
    () =>
      byChannel
        ? { ...report, rows: report.rows.map((row) => ({ ...row, name: channelLabel(row.key, talk) })) }
        : report,
    [report, byChannel, talk],
  );
}

function useCharts(report: RequestsReport, which: 'firstAnswer' | 'solving') {
  const say = useText();
  const dates = useDates();
  const words = useCallback(
    () => ({
      opened: say('insights.opened'),
      solved: say('insights.solved'),
      median: say('insights.median'),
      p90: say('insights.p90'),
      none: say('insights.none'),
      day: (date: string) => dates.shortDay(`${date}T12:00:00`),
      duration: dates.duration,
      inUnit: dates.inUnit,
    }),
    [say, dates],
  );
  const perDay = useCallback((look: ChartLook) => perDayChart(report.days, words(), look), [report, words]);
  const times = useCallback(
    (look: ChartLook) => timesChart(report.rows, which, words(), look),
    [report, which, words],
  );
  return { perDay, times };
}
