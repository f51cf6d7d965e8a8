import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import { useGroupName } from '../use-group-name.ts';
import { Timeline } from './Timeline.tsx';
import type { ProblemInFull } from './types.ts';
import { useProblemActs } from './use-problem-acts.ts';

/** The groups that a problem stands on, each with how it came over the last twelve weeks. */
export function GroupsPart({ problem }: { problem: ProblemInFull }) {
  const say = useText();
  const slug = useSlug();
  const nameOf = useGroupName();
  const acts = useProblemActs();
  return (
    <Panel title={say('problems.groups')} meta={say('problems.groups.text')}>
      {problem.groups.length === 0 && <p className="dim">{say('problems.groups.none')}</p>}
      <ul className={css.bursts}>
        {problem.groups.map((group) => (
          <li key={group.id}>
            <span className={css.line}>
              <PageLink
                className={`link ${css.name} grow`}
                to={paths.group(slug, group.mergedIntoId ?? group.id)}
                search={{}}
              >
                {nameOf(group)}
              </PageLink>
              {problem.mayWork && (
                <IconButton
                  icon="x"
                  label={say('problems.groups.out', { name: nameOf(group) })}
                  onClick={() => void acts.unlink(problem.id, group.id)}
                />
              )}
            </span>
            <Timeline groupId={group.mergedIntoId ?? group.id} fixedAt={problem.fixedAt} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
