import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { useText } from '../text.ts';
import css from './chain.module.css';
import { scatterOf } from './scatter-points.ts';
import type { Chain, ChainPanel, Link } from './types.ts';
import { useChainWords } from './use-chain-words.ts';

const [width, height] = [240, 135];

/** How the changes of one measure go with those of the next: a picture, the verdict, and how sure it is. */
export function LinkView({ chain, link, from, to }: LinkProps) {
  const say = useText();
  const { nameOf, change, signed, steps, time } = useChainWords();
  const { best, verdict } = link;
  const scatter = scatterOf(link.points, best, width, height);
  const isWeak = verdict === 'unclear' || verdict === 'too-little';
  const named = `${nameOf(from.measure)} → ${nameOf(to.measure)}`;
  const teamOf = (id: string | null) =>
    chain.teams.find((team) => team.id === id)?.name ?? say('chain.company');
  return (
    <section className={cx(css.link, isWeak && css.weak)} aria-label={named}>
      <h3>
        {nameOf(from.measure)} <Icon name="arrow-r" size={12} /> {nameOf(to.measure)}
      </h3>
      {scatter ? (
        <>
          <svg className={css.scatter} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={named}>
            {scatter.band && <path className={css.band} d={scatter.band} />}
            <path className={css.axis} d={`M0 ${height - 0.5}H${width}`} />
            {scatter.line && (
              <line
                className={css.fit}
                x1={scatter.line[0]}
                y1={scatter.line[1]}
                x2={scatter.line[2]}
                y2={scatter.line[3]}
              />
            )}
            {scatter.points.map(({ x, y, point }) => (
              <circle key={`${point.teamId} ${point.step}`} cx={x} cy={y} r="3.5">
                <title>{`${teamOf(point.teamId)}, ${time(point.step)}: ${change(from.measure, point.x)} → ${change(to.measure, point.y)}`}</title>
              </circle>
            ))}
          </svg>
          <p className={css.ends} title={say('chain.changes')}>
            <span>{change(from.measure, scatter.from)}</span>
            <span>{change(from.measure, scatter.to)}</span>
          </p>
        </>
      ) : (
        <p className={css.empty}>{say('chain.empty')}</p>
      )}
      <p className={css.verdict}>{say(`chain.verdict.${verdict}`)}</p>
      {best && best.r !== null && best.low !== null && best.high !== null ? (
        <p className={css.say}>
          <b>{say('chain.r', { r: signed(best.r) })}</b>{' '}
          {say('chain.interval', {
            ...{ low: signed(best.low), high: signed(best.high), when: steps(best.lag, chain.step) },
            ...{ pairs: best.pairs, units: link.level === 'company' ? 0 : best.units },
          })}
        </p>
      ) : (
        <p className={css.say}>{say('chain.needed', { pairs: link.lags[0]?.pairs ?? 0 })}</p>
      )}
      {best?.detectable != null && isWeak && (
        <p className={css.say}>{say('chain.detectable', { r: signed(best.detectable) })}</p>
      )}
    </section>
  );
}

interface LinkProps {
  chain: Chain;
  link: Link;
  from: ChainPanel;
  to: ChainPanel;
}
