import { Chip } from '../../../design/Chip.tsx';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import type { Difference, Side } from './differences.ts';
import css from './merging.module.css';

/** The one customer that there will be, before it is done. */
export function MergeResult({ kept, merged, chosen }: ResultProps) {
  const say = useText();
  const name = chosen.name === 'merged' ? merged.name : kept.name;
  const addresses = [...kept.addresses, ...merged.addresses].map(({ value }) => value);
  const own = kept.tags.map((tag) => tag.toLowerCase());
  const tags = [...kept.tags, ...merged.tags.filter((tag) => !own.includes(tag.toLowerCase()))];
  const isBlocked = kept.blockedAt !== null || merged.blockedAt !== null;
  return (
    <section className={css.result} aria-label={say('merge.result')}>
      <h3 className="heading">{say('merge.result')}</h3>
      <b>{name}</b>
      <span className="mid">{addresses.join(', ')}</span>
      {(tags.length > 0 || isBlocked) && (
        <span className="wrap">
          {isBlocked && (
            <Chip small tone="breach">
              {say('customers.isBlocked')}
            </Chip>
          )}
          {tags.map((tag) => (
            <Chip key={tag} small>
              {tag}
            </Chip>
          ))}
        </span>
      )}
      <span className="t12 dim">{say('merge.moves', { name: merged.name, count: merged.requestCount })}</span>
    </section>
  );
}

interface ResultProps {
  kept: Customer;
  merged: Customer;
  chosen: Readonly<Partial<Record<Difference['part'], Side>>>;
}
