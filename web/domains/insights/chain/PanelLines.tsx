import { Panel } from '../../../design/Page.tsx';
import { useText } from '../text.ts';
import css from './chain.module.css';
import type { Chain, ChainPanel } from './types.ts';
import { useChainWords } from './use-chain-words.ts';

const [width, height, edge] = [260, 84, 6];

/** One measure over time: the whole company as a line, each team as a thin one behind it. */
export function PanelLines({ chain, panel }: { chain: Chain; panel: ChainPanel }) {
  const say = useText();
  const { nameOf, figure, time } = useChainWords();
  const { cells, measure } = panel;
  const whole = cells.filter(({ teamId }) => teamId === null).sort((a, b) => a.step.localeCompare(b.step));
  const last = whole.at(-1);
  const teams = chain.teams.filter(({ id }) => cells.some(({ teamId }) => teamId === id));
  const values = cells.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (step: string) =>
    edge + (chain.steps.indexOf(step) / Math.max(1, chain.steps.length - 1)) * (width - 2 * edge);
  const y = (value: number) =>
    height - edge - (high === low ? 0.5 : (value - low) / (high - low)) * (height - 2 * edge);
  const path = (teamId: string | null) =>
    chain.steps
      .flatMap((step) => cells.filter((cell) => cell.teamId === teamId && cell.step === step))
      .map((cell, at) => `${at ? 'L' : 'M'}${x(cell.step).toFixed(1)} ${y(cell.value).toFixed(1)}`)
      .join('');
  return (
    <Panel title={nameOf(measure)} meta={say(`chain.panel.${panel.panel}`)}>
      {last ? (
        <>
          <p className={css.big}>{figure(measure, last.value)}</p>
          <p className="t12 dim">
            {say('chain.last', { step: time(last.step), n: last.n, teams: teams.length })}
          </p>
          <svg className={css.lines} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {teams.map(({ id, name }) => (
              <path key={id} d={path(id)}>
                <title>{name}</title>
              </path>
            ))}
            <path className={css.whole} d={path(null)} />
            <circle className={css.last} cx={x(last.step)} cy={y(last.value)} r="3" />
          </svg>
        </>
      ) : (
        <p className="t13 dim">{say(`chain.none.${panel.panel}`)}</p>
      )}
    </Panel>
  );
}
