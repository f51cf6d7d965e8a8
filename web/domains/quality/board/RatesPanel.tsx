import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { precisionQuery, ratesQuery, type Span } from '../api.ts';
import { useText } from '../text.ts';
import type { Precision, Rate } from '../types.ts';
import { usePercent } from '../use-percent.ts';

/** Where the whole interval lies above this a hint may be relied upon; below it stands that it may not. */
const trusted = 0.5;

/** How often replies pass each check, by team, and how far the check itself is to be believed. */
export function RatesPanel({ span }: { span: Span }) {
  const say = useText();
  const percent = usePercent();
  const found = useQuery(ratesQuery(span));
  const precision = useQuery(precisionQuery).data ?? [];
  const cell = (rate: Rate | undefined) =>
    !rate || rate.n === 0 ? '–' : `${percent(rate.rate)} (${percent(rate.low)} – ${percent(rate.high)})`;
  return (
    <Panel title={say('quality.checks')} meta={say('quality.checks.text')}>
      <Loaded of={found}>
        {({ all, teams }) => (
          <Table
            caption={say('quality.checks')}
            rows={all.rates}
            keyOf={(one) => one.check}
            columns={[
              {
                key: 'check',
                head: say('quality.check'),
                cell: (one) => (
                  <>
                    {say(`quality.check.${one.check}`)}
                    <small>
                      <HowSure check={one.check} precision={precision} />
                    </small>
                  </>
                ),
              },
              { key: 'all', head: say('quality.everybody'), number: true, cell },
              ...teams
                .filter((team) => team.name !== null)
                .map((team) => ({
                  key: team.id ?? '',
                  head: team.name,
                  number: true,
                  wide: true,
                  cell: (one: Rate) => cell(team.rates.find(({ check }) => check === one.check)),
                })),
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}

/** How often the hints of a check were right on labelled replies in my language; counted ones are never wrong. */
export function HowSure({ check, precision }: { check: string; precision: readonly Precision[] }) {
  const say = useText();
  const language = useLanguage();
  const own = precision.find((one) => one.check === check && one.language === language);
  if (!own) return say('quality.counted');
  return (
    <>
      {say('quality.sure', { right: own.right, shown: own.shown })}{' '}
      {own.low < trusted && (
        <Chip small tone="soon">
          {say('quality.unsure')}
        </Chip>
      )}
    </>
  );
}
