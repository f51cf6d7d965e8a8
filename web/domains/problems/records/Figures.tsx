import type { ReactNode } from 'react';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { useRoughMoney } from '../../orders/use-rough-money.ts';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import type { ProblemInFull } from './types.ts';

/** Whom it met, who was told, and what it cost; what is not known says so. */
export function Figures({ problem }: { problem: ProblemInFull }) {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const { handling, currency, requests, hourCostMinor } = problem;
  const money = (minor: number) =>
    number(minor / 100, { style: 'currency', currency, maximumFractionDigits: 0 });
  const loss = useRoughMoney(problem.lossCurrency);
  const unknown = <span className="dim">{say('problems.unknown')}</span>;
  const work: ReactNode = handling.seconds === null ? unknown : dates.duration(handling.seconds);
  const rows: [string, ReactNode, string?][] = [
    [say('problems.requests'), number(requests), say('problems.openNow', { count: number(problem.open) })],
    [
      say('problems.customers'),
      number(problem.customers),
      say('problems.toldOf', { part: number(problem.toldCustomers), whole: number(problem.customers) }),
    ],
    [
      say('problems.work'),
      work,
      say(`problems.basis.${handling.basis}`, { timed: number(handling.timed), all: number(requests) }),
    ],
    [say('problems.refunds'), problem.refundMinor === null ? unknown : money(problem.refundMinor)],
    [
      say('problems.reckonedLost'),
      problem.reckonedLost === null ? unknown : number(problem.reckonedLost, { maximumFractionDigits: 1 }),
      problem.reckonedLossMinor === null
        ? undefined
        : say('problems.reckonedLost.below', { cost: loss(problem.reckonedLossMinor) }),
    ],
    [say('problems.lost'), problem.lostCustomers === null ? unknown : number(problem.lostCustomers)],
    [
      say('problems.cost'),
      problem.money === null ? unknown : money(problem.money),
      hourCostMinor === null ? say('problems.cost.noHour') : undefined,
    ],
  ];
  return (
    <dl className={css.numbers}>
      {rows.map(([term, value, below]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <b>{value}</b>
            {below && <small className="dim">{below}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
