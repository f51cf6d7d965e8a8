import { useDates, useNumber } from '../../platform/messages/text.tsx';
import css from './insights.module.css';
import { Spark } from './Spark.tsx';
import { useText } from './text.ts';
import type { RequestsReport } from './types.ts';

/** The four figures of the period, each with one honest line below. */
export function Figures({ report }: { report: RequestsReport }) {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const { totals, days } = report;
  const share = totals.opened ? number(totals.solved / totals.opened, { style: 'percent' }) : '–';
  const time = (seconds: number | null) => (seconds === null ? '–' : dates.duration(seconds));
  const within = (seconds: number | null) =>
    seconds === null
      ? say('insights.noneMeasured')
      : say('insights.firstAnswer.p90', { duration: dates.duration(seconds) });
  return (
    <div className={css.figures}>
      <div>
        <h2>{say('insights.opened')}</h2>
        <p className={css.big}>
          {number(totals.opened)}
          <Spark values={days.map((day) => day.opened)} />
        </p>
      </div>
      <div>
        <h2>{say('insights.solved')}</h2>
        <p className={css.big}>
          {number(totals.solved)}
          <Spark values={days.map((day) => day.solved)} />
        </p>
        <p>{say('insights.share', { percent: share })}</p>
      </div>
      <div>
        <h2>{say('insights.firstAnswer')}</h2>
        <p className={css.big}>{time(totals.firstAnswerMedianSeconds)}</p>
        <p>{within(totals.firstAnswerP90Seconds)}</p>
      </div>
      <div>
        <h2>{say('insights.solving')}</h2>
        <p className={css.big}>{time(totals.solvingMedianSeconds)}</p>
        <p>{within(totals.solvingP90Seconds)}</p>
      </div>
    </div>
  );
}
