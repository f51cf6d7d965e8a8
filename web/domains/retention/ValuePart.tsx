import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { useNumber } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useRoughMoney } from '../orders/use-rough-money.ts';
import { usePercent } from '../quality/use-percent.ts';
import { useMay } from '../team/use-me.ts';
import { valueQuery } from './api.ts';
import { FactList } from './FactList.tsx';
import css from './retention.module.css';
import { useText } from './text.ts';
import type { CustomerValue } from './types.ts';
import { useDays } from './use-days.ts';

/** What a customer is worth, whether they are still one, and their rhythm, with what happened to them lately. */
export default function ValuePart({ customerId, className, bare }: ValuePartProps) {
  const say = useText();
  const words = useWords();
  const may = useMay('retention:read');
  const { data } = useQuery({ ...valueQuery(customerId), enabled: may });
  // Beside a request nothing stands where nothing is known.
  if (!may || (!bare && data && !data.orders && !data.isSpared)) return null;
  return (
    <section className={className} aria-label={say('staying.card')}>
      {!bare && <h3 className="heading">{say('staying.card')}</h3>}
      {!data ? <Skeleton rows={3} shape="lines" label={words('word.loading')} /> : <Known value={data} />}
    </section>
  );
}

interface ValuePartProps {
  customerId: string;
  className?: string;
  /** Without a heading of its own, where a panel has one. */
  bare?: boolean;
}

function Known({ value }: { value: CustomerValue }) {
  const say = useText();
  if (value.isSpared) return <p className="t12 dim">{say('staying.card.spared')}</p>;
  if (!value.orders) return <p className="t12 dim">{say('staying.card.none')}</p>;
  return (
    <>
      <Lines value={value} orders={value.orders} />
      {value.facts.length > 0 && (
        <>
          <FactList facts={value.facts} />
          <p className={`t12 dim ${css.note}`}>{say('staying.facts.note')}</p>
        </>
      )}
    </>
  );
}

function Lines({ value, orders }: { value: CustomerValue; orders: NonNullable<CustomerValue['orders']> }) {
  const say = useText();
  const days = useDays();
  const number = useNumber();
  const percent = usePercent();
  const money = useRoughMoney(value.currency);
  const { foretold, model } = value;
  const rows: [string, ReactNode, ReactNode?][] = [
    [
      say('staying.card.last'),
      days.day(orders.lastOn),
      <Rhythm key="rhythm" value={value} orders={orders} />,
    ],
    [
      say('staying.card.orders'),
      number(orders.days),
      say('staying.card.ordersBelow', {
        total: money(orders.totalMinor),
        date: days.day(orders.firstOn),
      }),
    ],
  ];
  if (foretold)
    rows.unshift(
      [
        say('staying.card.value', { months: foretold.value.months }),
        <b key="value">{money(foretold.value.minor)}</b>,
        <>
          {say('staying.card.range', {
            low: money(foretold.value.lowMinor),
            high: money(foretold.value.highMinor),
          })}
          <br />
          {say('staying.card.stands', {
            margin: percent(foretold.value.marginPercent / 100),
            discount: percent(foretold.value.discountPercent / 100),
          })}
        </>,
      ],
      [say('staying.card.alive'), percent(foretold.alive)],
      [
        say('staying.card.expected', { days: value.aheadDays }),
        number(foretold.expected, { maximumFractionDigits: 1 }),
        say('staying.card.chance', { chance: percent(foretold.nextChance) }),
      ],
    );
  return (
    <>
      <dl className={css.card}>
        {rows.map(([term, shown, below]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>
              {shown}
              {below && <small>{below}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="t12 dim">
        {model
          ? say('staying.card.model', {
              name: say(`staying.model.${model.name}`),
              date: days.day(model.until),
            })
          : say('staying.card.noModel')}
      </p>
    </>
  );
}

function Rhythm({ value, orders }: { value: CustomerValue; orders: NonNullable<CustomerValue['orders']> }) {
  const say = useText();
  const calendar = useDays();
  const days = (count: number) => say('staying.days', { count: Math.round(count) });
  const { rhythmDays, nextOn } = orders;
  const next = nextOn && say('staying.card.next', { date: calendar.day(nextOn) });
  if (rhythmDays === null || value.lateDays === null) return next;
  if (value.lateDays === 0)
    return (
      <>
        {say('staying.card.inTime', { rhythm: days(rhythmDays) })}
        <br />
        {next}
      </>
    );
  const late = say('staying.card.late', { days: days(value.lateDays), rhythm: days(rhythmDays) });
  return value.isAtRisk ? <span className={css.late}>{late}</span> : late;
}
