import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { nextOrdersQuery } from '../api.ts';
import { written } from '../figures.ts';
import { Range } from '../results/Range.tsx';
import { useText } from '../text.ts';
import type { BackSide } from '../types.ts';

const spans = [30, 90, 180, 365] as const;
const fates = ['fine', 'repaired', 'unrepaired'] as const;

/** Who ordered again: without a problem, with one that was repaired, and with one that was not. */
export function NextOrders() {
  const say = useText();
  const number = new Intl.NumberFormat(useLanguage());
  const [days, setDays] = useState<number>(30);
  const { data } = useQuery(nextOrdersQuery(days));
  if (!data) return null;
  const share = (value: number) => written('share', value, number);
  const points = (value: number) => `${value > 0 ? '+' : ''}${number.format(Math.round(value * 100))}`;
  const { difference, low, high } = data.repairedLessUnrepaired;
  const cell = ({ back, n, estimate, low: from, high: to }: BackSide) =>
    estimate === null ? (
      <span className="t12 dim">{say('followUp.effect.nobody')}</span>
    ) : (
      <Range
        value={estimate}
        low={from}
        high={to}
        ends={[0, 1]}
        text={share(estimate)}
        said={say('followUp.effect.side', { back, n, low: share(from), high: share(to) })}
      />
    );
  return (
    <Panel
      title={say('followUp.effect')}
      meta={say('followUp.effect.text')}
      end={
        <Select
          quiet
          label={say('followUp.effect.within')}
          value={String(days)}
          onChange={(next) => setDays(Number(next))}
          options={spans.map((count) => ({
            value: String(count),
            label: say('followUp.effect.days', { count }),
          }))}
        />
      }
    >
      <Table
        caption={say('followUp.effect')}
        rows={fates}
        keyOf={(fate) => fate}
        stacks
        columns={[
          { key: 'fate', head: say('followUp.effect.who'), cell: (fate) => say(`followUp.fate.${fate}`) },
          { key: 'back', head: say('followUp.effect.back'), cell: (fate) => cell(data[fate]) },
        ]}
      />
      <p className="t13 dim">
        {difference !== null &&
          say('followUp.effect.difference', {
            difference: points(difference),
            low: points(low),
            high: points(high),
          })}{' '}
        {(difference === null || (low <= 0 && high >= 0)) && say('recovery.effect.unsure')}
      </p>
    </Panel>
  );
}
