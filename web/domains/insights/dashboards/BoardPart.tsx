import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { ProblemError, sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';
import { resultQuery } from '../reports/api.ts';
import { ReportView } from '../reports/ReportView.tsx';
import type { ReportResult } from '../reports/types.ts';
import { useDrill } from '../reports/use-drill.ts';
import css from './dashboards.module.css';
import { useText } from './text.ts';
import type { AnsweredPart, DashboardPart } from './types.ts';

/** One part: what the whole board's answer holds of it, or, while it is not kept like this, an answer of its own. */
export function BoardPart({ part, isKept, answered }: BoardPartProps) {
  if (!isKept) return <AskedApart part={part} />;
  if (!answered) return <Waiting />;
  return <Shown result={answered.result} fault={answered.fault} />;
}

function AskedApart({ part }: Pick<BoardPartProps, 'part'>) {
  const words = useWords();
  const { data, error } = useQuery(resultQuery(part.report));
  if (error && !data)
    return (
      <p className={css.body} role="alert">
        {error instanceof ProblemError ? sentenceOf(error, words) : words('failed.title')}
      </p>
    );
  return data ? <Shown result={data} fault={null} /> : <Waiting />;
}

function Waiting() {
  const words = useWords();
  return (
    <div className={css.body}>
      <Skeleton rows={3} shape="lines" label={words('word.loading')} />
    </div>
  );
}

function Shown({ result, fault }: ShownProps) {
  const say = useText();
  const drill = useDrill(result);
  if (!result)
    return (
      <p className={css.body} role="alert">
        {say(fault === 'permission-missing' ? 'dash.part.forbidden' : 'dash.part.broken')}
      </p>
    );
  return (
    <div className={css.body}>
      <ReportView result={result} compact {...drill} />
    </div>
  );
}

interface BoardPartProps {
  part: DashboardPart;
  /** Whether the server keeps it just like this, so that the board's answer is of it. */
  isKept: boolean;
  answered: AnsweredPart | undefined;
}

interface ShownProps {
  result: ReportResult | null;
  fault: string | null;
}
