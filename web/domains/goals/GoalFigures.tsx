import { useDates, useNumber } from '../../platform/messages/text.tsx';
import css from './goals.module.css';
import { useText } from './text.ts';
import type { Goal } from './types.ts';
import { useFigure } from './use-figure.ts';
import { useLength, useTarget } from './use-verdict.ts';
import { noonOf } from './whole-days.ts';

/** Level, target, what was before, and the forecast: each with what it rests on. */
export function GoalFigures({ goal }: { goal: Goal }) {
  const say = useText();
  const dates = useDates();
  const long = useLength();
  const figure = useFigure(goal.measure);
  const target = useTarget(goal);
  const { level, baseline, baselinePeriods, period } = goal;
  return (
    <dl className={css.figures}>
      <div>
        <dt>{say('goals.level')}</dt>
        <dd>
          {figure(level?.value ?? null)}
          {level && (
            <small>
              {level.low !== null &&
                level.high !== null &&
                `${say('goals.between', { low: figure(level.low), high: figure(level.high) })} · `}
              {say('goals.level.text', {
                long: long(level.periods, period),
                since: dates.shortDay(noonOf(level.since)),
              })}
            </small>
          )}
        </dd>
      </div>
      <div>
        <dt>{say('goals.target')}</dt>
        <dd>
          {figure(goal.target)}
          <small>
            {target} · {say('goals.until', { day: dates.shortDay(noonOf(goal.endsOn)) })}
          </small>
        </dd>
      </div>
      <div>
        <dt>{say('goals.baseline')}</dt>
        <dd>
          {figure(baseline)}
          <small>
            {baseline === null
              ? say('goals.baseline.none')
              : say('goals.baseline.text', { long: long(baselinePeriods, period) })}
          </small>
        </dd>
      </div>
      {!goal.endedAt && <ForecastFigure goal={goal} />}
    </dl>
  );
}

function ForecastFigure({ goal }: { goal: Goal }) {
  const say = useText();
  const number = useNumber();
  const figure = useFigure(goal.measure);
  const { says, value, low, high, chance, isMoving } = goal.forecast;
  return (
    <div>
      <dt>{say('goals.forecast')}</dt>
      <dd>
        {say(`goals.forecast.${says}`)}
        {value !== null && chance !== null && (
          <small>
            {say('goals.forecast.text', {
              ...{ value: figure(value), low: figure(low), high: figure(high) },
              chance: number(chance, { style: 'percent', maximumFractionDigits: 0 }),
            })}
          </small>
        )}
        {value !== null && <small>{say(isMoving ? 'goals.forecast.moving' : 'goals.forecast.still')}</small>}
      </dd>
    </div>
  );
}
