import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import css from './retention.module.css';
import { useText } from './text.ts';
import type { Fact } from './types.ts';

/** What happened to a customer lately, each leading to where it stands. Facts, not causes. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  if (facts.length === 0) return <span className="dim">–</span>;
  return (
    <ul className={css.facts}>
      {facts.map(({ kind, at, request, problem }) => (
        <li key={`${kind} ${request.id} ${problem?.id ?? ''}`} title={dates.full(at)}>
          {problem ? (
            <PageLink className="link t12" to={paths.problem(slug, problem.id)} search={{}}>
              {say(`staying.fact.${kind}`)}: {problem.title}
            </PageLink>
          ) : (
            <PageLink className="link t12" to={paths.request(slug, request.number)} search={{ view: 'all' }}>
              {say(`staying.fact.${kind}`)} R-{request.number}
            </PageLink>
          )}
        </li>
      ))}
    </ul>
  );
}
