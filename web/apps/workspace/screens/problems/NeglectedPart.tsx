import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../../design/Page.tsx';
import { Spark } from '../../../../domains/insights/Spark.tsx';
import css from '../../../../domains/problems/problems.module.css';
import { neglectedQuery } from '../../../../domains/problems/records/api.ts';
import { ProblemTable } from '../../../../domains/problems/records/ProblemTable.tsx';
import { useText } from '../../../../domains/problems/text.ts';
import { useGroupName } from '../../../../domains/problems/use-group-name.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';

/** What management has to look at; nothing at all when every problem has an owner and is on time. */
export function NeglectedPart() {
  const say = useText();
  const slug = useSlug();
  const nameOf = useGroupName();
  const { data } = useQuery(neglectedQuery);
  if (!data || (data.problems.length === 0 && data.groups.length === 0)) return null;
  return (
    <Panel title={say('problems.neglected')} meta={say('problems.neglected.text')}>
      {data.problems.length > 0 && <ProblemTable rows={data.problems} caption={say('problems.neglected')} />}
      {data.groups.length > 0 && (
        <>
          <p className={css.label}>{say('problems.unnamed')}</p>
          <ul className={css.bursts} aria-label={say('problems.unnamed')}>
            {data.groups.slice(0, 10).map((group) => (
              <li key={group.id} className={css.line}>
                <PageLink className={`link ${css.name}`} to={paths.group(slug, group.id)} search={{}}>
                  {nameOf(group)}
                </PageLink>
                <Spark values={group.trend} />
                <span className="t12 dim">
                  {say('problems.inWeeks', { count: group.trend.reduce((sum, one) => sum + one, 0) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
