import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../design/Button.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { type ChainInput, chainQuery } from '../../../../domains/insights/chain/api.ts';
import css from '../../../../domains/insights/chain/chain.module.css';
import { LagTable } from '../../../../domains/insights/chain/LagTable.tsx';
import { LinkView } from '../../../../domains/insights/chain/LinkView.tsx';
import { PanelLines } from '../../../../domains/insights/chain/PanelLines.tsx';
import { Scenario } from '../../../../domains/insights/chain/Scenario.tsx';
import { Studies } from '../../../../domains/insights/chain/Studies.tsx';
import type { Chain, ChainPanel } from '../../../../domains/insights/chain/types.ts';
import { useChainWords } from '../../../../domains/insights/chain/use-chain-words.ts';
import { useText } from '../../../../domains/insights/text.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { InsightsParts } from './InsightsParts.tsx';

const spans = [12, 24, 36, 60];

/** Whether people, service, customers and money move together, by team and month, and how sure that is. */
export function ChainScreen() {
  const say = useText();
  const words = useWords();
  const search = useSearchWords();
  const input = inputOf(search);
  const { data: chain, error, refetch } = useQuery(chainQuery(input));
  return (
    <Page title={say('chain.title')} beside={<Span months={input.months} search={search} />}>
      <InsightsParts here="chain" />
      {error && !chain ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      ) : !chain ? (
        <Skeleton rows={8} shape="lines" label={words('word.loading')} />
      ) : (
        <Shown chain={chain} input={input} search={search} />
      )}
    </Page>
  );
}

type Search = Record<string, unknown>;

function inputOf(search: Search): ChainInput {
  const months = spans.find((span) => span === Number(search.months)) ?? 24;
  const chosen = ['people', 'service', 'customers'].flatMap((panel) => {
    const measure = search[panel];
    return typeof measure === 'string' ? [[panel, measure]] : [];
  });
  return { months, ...Object.fromEntries(chosen) };
}

/** The search words that are left when one changes. */
function useChange(search: Search) {
  const go = useGo();
  const slug = useSlug();
  return (key: string, value: string) => {
    const kept = Object.entries(search).filter(
      ([, one]) => typeof one === 'string' || typeof one === 'number',
    );
    go(
      paths.chain(slug),
      { ...Object.fromEntries(kept.map(([name, one]) => [name, String(one)])), [key]: value },
      true,
    );
  };
}

function Span({ months, search }: { months: number; search: Search }) {
  const say = useText();
  const change = useChange(search);
  return (
    <span className={css.controls}>
      <Select
        label={say('insights.period')}
        value={String(months)}
        onChange={(value) => change('months', value)}
        options={spans.map((span) => ({ value: String(span), label: say('chain.span', { count: span }) }))}
      />
    </span>
  );
}

function Shown({ chain, input, search }: { chain: Chain; input: ChainInput; search: Search }) {
  const say = useText();
  const panelOf = (name: string) => chain.panels.find(({ panel }) => panel === name);
  return (
    <>
      <Panel
        title={say('chain.links')}
        meta={say(`chain.method.${chain.step}`)}
        end={<Choices chain={chain} search={search} />}
        bare
      >
        <div className={css.chain}>
          {chain.links.map((link) => {
            const [from, to] = [panelOf(link.from), panelOf(link.to)];
            return from && to ? (
              <LinkView key={link.from} chain={chain} link={link} from={from} to={to} />
            ) : null;
          })}
        </div>
      </Panel>
      <div className={css.panels}>
        {chain.panels.map((panel) => (
          <PanelLines key={panel.panel} chain={chain} panel={panel} />
        ))}
      </div>
      <Scenario chain={chain} input={input} />
      <Studies />
      <Panel title={say('chain.figures')} meta={say('chain.figures.text')}>
        <details className="t13">
          <summary>{say('chain.table')}</summary>
          <LagTable chain={chain} />
        </details>
        <p className="t13 dim">{say('chain.caution')}</p>
      </Panel>
    </>
  );
}

/** Where a panel can show more than one measure. */
function Choices({ chain, search }: { chain: Chain; search: Search }) {
  return (
    <span className={css.controls}>
      {chain.panels
        .filter(({ measures }) => measures.length > 1)
        .map((panel) => (
          <Choice key={panel.panel} panel={panel} search={search} />
        ))}
    </span>
  );
}

function Choice({ panel, search }: { panel: ChainPanel; search: Search }) {
  const say = useText();
  const { nameOf } = useChainWords();
  const change = useChange(search);
  return (
    <Select
      quiet
      label={say(`chain.panel.${panel.panel}`)}
      value={panel.measure}
      onChange={(value) => change(panel.panel, value)}
      options={panel.measures.map((measure) => ({ value: measure, label: nameOf(measure) }))}
    />
  );
}
