import { type Column, Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import type { Chain, Lag } from './types.ts';
import { useChainWords } from './use-chain-words.ts';

type Row = Lag & { link: string };

/** Every link at every lag, for who wants to read the figures. */
export function LagTable({ chain }: { chain: Chain }) {
  const say = useText();
  const number = useNumber();
  const { nameOf, signed, steps } = useChainWords();
  const measureOf = (panel: string) => chain.panels.find((one) => one.panel === panel)?.measure ?? 'promises';
  const rows: Row[] = chain.links.flatMap(({ from, to, lags }) =>
    lags.map((lag) => ({ ...lag, link: `${nameOf(measureOf(from))} → ${nameOf(measureOf(to))}` })),
  );
  const perhaps = (value: number | null) => (value === null ? '–' : signed(value));
  const columns: Column<Row>[] = [
    { key: 'link', head: say('chain.table.link'), cell: ({ link }) => link },
    { key: 'lag', head: say('chain.table.lag'), cell: ({ lag }) => steps(lag, chain.step) },
    { key: 'r', head: 'r', number: true, cell: ({ r }) => perhaps(r) },
    {
      ...{ key: 'interval', head: say('chain.table.interval'), number: true },
      cell: ({ low, high }) =>
        low === null || high === null ? say('chain.verdict.too-little') : `${signed(low)} … ${signed(high)}`,
    },
    { key: 'pairs', head: say('chain.table.pairs'), number: true, cell: ({ pairs }) => number(pairs) },
    {
      ...{ key: 'worth', head: say('chain.table.worth'), number: true, wide: true },
      cell: ({ nEffective }) => (nEffective === null ? '–' : number(Math.round(nEffective))),
    },
    {
      ...{ key: 'visible', head: say('chain.table.visible'), number: true, wide: true },
      cell: ({ detectable }) => perhaps(detectable),
    },
  ];
  return (
    <Table
      caption={say('chain.table')}
      rows={rows}
      keyOf={({ link, lag }) => `${link} ${lag}`}
      columns={columns}
    />
  );
}
