import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { usePercent } from '../../quality/use-percent.ts';
import { forecastsQuery, makeForecasts } from '../api.ts';
import { noonOf } from '../dates.ts';
import { useText } from '../text.ts';
import type { Forecast, Forecasts } from '../types.ts';

/** What was foretold, how far it was off beside the week before, and what that did to the next forecast. */
export function ForecastPart() {
  const say = useText();
  const { busy, press } = useActs('workforce');
  const found = useQuery(forecastsQuery);
  return (
    <Panel
      title={say('workforce.forecast')}
      meta={say('workforce.forecast.text')}
      end={
        <Button small icon="refresh" busy={busy} onClick={() => press(makeForecasts)}>
          {say('workforce.forecast.make')}
        </Button>
      }
    >
      <Loaded of={found}>{(data) => <Runs data={data} />}</Loaded>
    </Panel>
  );
}

function Runs({ data }: { data: Forecasts }) {
  const say = useText();
  if (data.items.length === 0)
    return <State icon="chart" title={say('workforce.noForecast')} text={say('workforce.forecast.empty')} />;
  const newest = data.items.filter((one) => one.firstDay === data.items[0]?.firstDay);
  const judged = data.items.filter((one) => one.came !== null);
  return (
    <>
      {!data.holidaysKnown && (
        <Notice tone="plain">{say('workforce.forecast.holidays', { year: String(data.year) })}</Notice>
      )}
      <h3>{say('workforce.forecast.newest')}</h3>
      <Newest runs={newest} />
      <div style={{ height: 16 }} />
      <h3>{say('workforce.forecast.judged')}</h3>
      {judged.length === 0 ? (
        <p className="dim t13">{say('workforce.forecast.notYet')}</p>
      ) : (
        <Judged runs={judged} />
      )}
    </>
  );
}

function Newest({ runs }: { runs: readonly Forecast[] }) {
  const say = useText();
  const percent = usePercent();
  const number = useNumber();
  const channel = useChannel();
  return (
    <Table
      caption={say('workforce.forecast.newest')}
      rows={runs}
      keyOf={(one) => one.id}
      columns={[
        channel,
        {
          key: 'method',
          head: say('workforce.method'),
          cell: (one) => say(`workforce.method.${one.method}`),
        },
        {
          key: 'wape',
          head: say('workforce.testedWape'),
          number: true,
          cell: (one) => percent(one.testedWape),
        },
        {
          ...{ key: 'base', head: say('workforce.baselineWape'), number: true },
          cell: (one) => percent(one.testedBaselineWape),
        },
        {
          ...{ key: 'weeks', head: say('workforce.testedWeeks'), number: true, wide: true },
          cell: (one) => number(one.testedWeeks),
        },
        {
          ...{ key: 'factor', head: say('workforce.factor'), number: true },
          cell: (one) => `× ${number(one.factor, { maximumFractionDigits: 2 })}`,
        },
      ]}
    />
  );
}

function Judged({ runs }: { runs: readonly Forecast[] }) {
  const say = useText();
  const dates = useDates();
  const percent = usePercent();
  const number = useNumber();
  const channel = useChannel();
  const rounded = (value: number | null) =>
    value === null ? '–' : number(value, { maximumFractionDigits: 0 });
  return (
    <Table
      caption={say('workforce.forecast.judged')}
      rows={runs}
      keyOf={(one) => one.id}
      columns={[
        { key: 'day', head: say('workforce.weekFrom'), cell: (one) => dates.shortDay(noonOf(one.firstDay)) },
        channel,
        {
          ...{ key: 'expected', head: say('workforce.expected'), number: true },
          cell: (one) => rounded(one.expected === null ? null : one.expected * one.factor),
        },
        { key: 'came', head: say('workforce.came'), number: true, cell: (one) => rounded(one.came) },
        { key: 'wape', head: say('workforce.wape'), number: true, cell: (one) => percent(one.wape) },
        {
          ...{ key: 'base', head: say('workforce.baselineWape'), number: true },
          cell: (one) => percent(one.baselineWape),
        },
      ]}
    />
  );
}

function useChannel() {
  const say = useText();
  const talk = useTalk();
  return {
    key: 'channel',
    head: say('workforce.channel'),
    cell: (one: Forecast) => channelLabel(one.channel, talk),
  };
}
