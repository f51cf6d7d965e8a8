import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '../../../../design/Button.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { BuilderBar } from '../../../../domains/insights/building/BuilderBar.tsx';
import css from '../../../../domains/insights/building/building.module.css';
import { KeepActs } from '../../../../domains/insights/building/KeepActs.tsx';
import { ReportExport } from '../../../../domains/insights/building/ReportExport.tsx';
import { SendRegularly } from '../../../../domains/insights/delivery/SendRegularly.tsx';
import {
  keptReportQuery,
  libraryQuery,
  measuresQuery,
  resultQuery,
} from '../../../../domains/insights/reports/api.ts';
import { fresh, isDefinition } from '../../../../domains/insights/reports/asking.ts';
import { ReportView } from '../../../../domains/insights/reports/ReportView.tsx';
import type {
  KeptReport,
  ReportDefinition,
  ReportMeasure,
  ReportResult,
} from '../../../../domains/insights/reports/types.ts';
import { useDrill } from '../../../../domains/insights/reports/use-drill.ts';
import { useText } from '../../../../domains/insights/text.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { InsightsParts } from './InsightsParts.tsx';

const isId = /^[0-9a-f]{8}-/;

/** One report: ready, kept or new. What is changed stands in the address, so that it can be sent on and gone back to. */
export function ReportScreen() {
  const say = useText();
  const { id = 'new' } = useParams({ strict: false }) as { id?: string };
  const library = useQuery(libraryQuery);
  const measures = useQuery(measuresQuery);
  const kept = useQuery({ ...keptReportQuery(id), enabled: isId.test(id) });
  const ready = library.data?.find(({ key }) => key === id);
  const base = kept.data?.definition ?? ready?.definition ?? (id === 'new' ? fresh : null);
  const name = kept.data?.name ?? ready?.name ?? say('reports.new');
  const error = library.error ?? measures.error ?? kept.error;
  const renew = () => Promise.all([library.refetch(), measures.refetch()]);
  return measures.data && base ? (
    <Asked {...{ base, name }} kept={kept.data ?? null} known={measures.data} id={id} />
  ) : (
    <Page title={say('reports.title')}>
      <InsightsParts here="reports" />
      <Missing error={error} isLost={Boolean(library.data) && !isId.test(id)} retry={renew} />
    </Page>
  );
}

function Missing({ error, isLost, retry }: MissingProps) {
  const say = useText();
  const words = useWords();
  if (isLost) return <State icon="search" title={say('reports.none')} text={say('reports.none.text')} />;
  if (!error) return <Skeleton rows={8} shape="lines" label={words('word.loading')} />;
  return (
    <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
      <Button onClick={() => void retry()}>{words('word.tryAgain')}</Button>
    </State>
  );
}

function Asked({ base, name, kept, known, id }: AskedProps) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const { ask } = useSearchWords();
  const asked = isDefinition(ask) ? ask : base;
  const result = useQuery(resultQuery(asked));
  const change = (next: ReportDefinition) => go(paths.insights(slug, `reports/${id}`), { ask: next }, true);
  const title = id === 'new' ? (result.data?.title ?? name) : name;
  return (
    <Page
      title={name}
      beside={
        <>
          <PageLink className="link t13" to={paths.insights(slug, 'reports')} search={{}}>
            {say('reports.back')}
          </PageLink>
          <span className="grow" />
          {kept && <SendRegularly subject={{ kind: 'report', id }} name={kept.name} />}
          <ReportExport asked={asked} rowsOf={rowsOf(known, asked.measures)} />
          <KeepActs asked={asked} name={title.slice(0, 100)} kept={kept} isChanged={isDefinition(ask)} />
        </>
      }
    >
      <InsightsParts here="reports" />
      <Panel>
        <BuilderBar
          asked={asked}
          known={known}
          days={{ from: result.data?.from ?? '', to: result.data?.to ?? '' }}
          onChange={change}
        />
        <p className={css.sentence} role="status" aria-label={say('reports.asked')}>
          {result.data?.title}
        </p>
        <Answer result={result} />
      </Panel>
    </Page>
  );
}

/** The first measure behind whose figures stand requests. */
const rowsOf = (known: readonly ReportMeasure[], keys: readonly string[]) =>
  keys.find((key) => known.some((one) => one.key === key && one.drill !== null && one.drill !== 'orders'));

function Answer({ result: { data: result, error, refetch } }: AnswerProps) {
  const say = useText();
  const words = useWords();
  const drill = useDrill(result ?? null);
  if (error)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
        <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!result) return <Skeleton rows={8} shape="lines" label={words('word.loading')} />;
  return (
    <>
      <ReportView result={result} {...drill} />
      <details className={css.how}>
        <summary>{say('reports.explain')}</summary>
        <dl>
          {result.columns.map(({ measure, name, how }) => (
            <div key={measure}>
              <dt>{name}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

interface AskedProps {
  base: ReportDefinition;
  name: string;
  kept: KeptReport | null;
  known: readonly ReportMeasure[];
  id: string;
}

interface AnswerProps {
  result: UseQueryResult<ReportResult>;
}

interface MissingProps {
  error: Error | null;
  isLost: boolean;
  retry: () => Promise<unknown>;
}
