import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Measure } from '../../../server/domains/providers/rules/targets.ts';
import { Chip } from '../../design/Chip.tsx';
import { Panel } from '../../design/Page.tsx';
import { Table } from '../../design/Table.tsx';
import { Loaded } from '../../platform/client/Loaded.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { scorecardQuery } from './api.ts';
import { BehindDialog } from './BehindDialog.tsx';
import { useText } from './text.ts';
import type { Judged, MoneyLine, Scorecard } from './types.ts';
import { useFigures } from './use-words.ts';

const tones = { met: 'kept', missed: 'breach', unsure: 'plain' } as const;

/** A month against the contract: the targets, the hours, and what the fee becomes. */
export function ScorecardPanel({ providerId, month }: { providerId: string; month: string }) {
  const say = useText();
  const [behind, setBehind] = useState<Measure | null>(null);
  return (
    <>
      <Loaded of={useQuery(scorecardQuery(providerId, month))}>
        {(card) => (
          <>
            <Targets card={card} onOpen={setBehind} />
            <Money card={card} />
          </>
        )}
      </Loaded>
      {behind && (
        <BehindDialog
          {...{ providerId, month, measure: behind }}
          title={say(`contract.measure.${behind}`)}
          onClose={() => setBehind(null)}
        />
      )}
    </>
  );
}

function Targets({ card, onOpen }: { card: Scorecard; onOpen: (measure: Measure) => void }) {
  const say = useText();
  const dates = useDates();
  const { share, number } = useFigures();
  const hours = (seconds: number) => number(seconds / 3600, { maximumFractionDigits: 1 });
  const counted = (one: Judged) =>
    one.measure === 'hours'
      ? `${hours(one.good)} / ${hours(one.n)}`
      : `${number(one.good)} / ${number(one.n)}`;
  const state = card.isOver ? 'contract.over' : 'contract.soFar';
  return (
    <Panel title={say('contract.targets')} meta={say(state, { at: dates.moment(card.asOf, new Date()) })}>
      <p className="dim t13">{say('contract.method')}</p>
      <Table
        rows={card.targets}
        caption={say('contract.targets')}
        keyOf={(one) => one.measure}
        columns={[
          {
            key: 'measure',
            head: say('contract.target'),
            cell: (one) =>
              one.measure === 'hours' ? (
                say('contract.measure.hours')
              ) : (
                <button type="button" className="link" onClick={() => onOpen(one.measure)}>
                  {say(`contract.measure.${one.measure}`)}
                </button>
              ),
          },
          { key: 'goal', head: say('contract.atLeast'), number: true, cell: (one) => share(one.atLeast) },
          { key: 'figure', head: say('contract.figure'), number: true, cell: (one) => share(one.estimate) },
          {
            key: 'between',
            head: say('contract.between'),
            number: true,
            wide: true,
            cell: (one) => (one.low === null ? '–' : `${share(one.low)} – ${share(one.high)}`),
          },
          { key: 'n', head: say('contract.counted'), number: true, wide: true, cell: counted },
          {
            key: 'verdict',
            head: say('contract.verdict'),
            cell: (one) => (
              <Chip small tone={tones[one.verdict]}>
                {say(`contract.verdict.${one.verdict}`)}
              </Chip>
            ),
          },
        ]}
      />
      <p className="t13">
        {card.contract.requiredHours === null
          ? say('contract.hours', { delivered: hours(card.deliveredSeconds) })
          : say('contract.hours.required', {
              delivered: hours(card.deliveredSeconds),
              required: number(card.contract.requiredHours),
            })}
      </p>
    </Panel>
  );
}

function Money({ card }: { card: Scorecard }) {
  const say = useText();
  const { share, number, money } = useFigures();
  const { currency, mostPercent } = card.contract;
  const sum = (minor: number) => money(minor, currency);
  const { fee, penalties, penaltiesAtMost, credits, due, lines } = card.money;
  const why = ({ because, against, lacking }: MoneyLine) =>
    say(`contract.because.${because}`, { at: share(against), lacking: number(lacking ?? 0) });
  return (
    <Panel title={say('contract.money')} meta={say('contract.version', { version: card.contract.version })}>
      <Table
        rows={lines}
        caption={say('contract.money')}
        keyOf={(one) => one.measure}
        columns={[
          {
            key: 'measure',
            head: say('contract.target'),
            cell: (one) => say(`contract.measure.${one.measure}`),
          },
          { key: 'why', head: say('contract.why'), cell: why },
          { key: 'sum', head: say('contract.amount'), number: true, cell: (one) => sum(one.amount) },
        ]}
      />
      <p className="t13">
        {say('contract.sums', {
          ...{ fee: sum(fee), penalties: sum(penalties), taken: sum(penaltiesAtMost) },
          ...{ credits: sum(credits), due: sum(due), most: number(mostPercent) },
        })}
      </p>
    </Panel>
  );
}
