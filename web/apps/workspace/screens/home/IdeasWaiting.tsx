import { useQuery } from '@tanstack/react-query';
import { buttonClass } from '../../../../design/Button.tsx';
import { cx } from '../../../../design/cx.ts';
import { Icon } from '../../../../design/Icon.tsx';
import { Panel } from '../../../../design/Page.tsx';
import { myIdeasQuery } from '../../../../domains/ideas/api.ts';
import { isLate } from '../../../../domains/ideas/late.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './home.module.css';
import { useText } from './text.ts';

/** Ideas that I must answer, mine and those of whom I cover for, the soonest first. Says nothing while there are none. */
export function IdeasWaiting({ now }: { now: Date }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const ideas = useQuery({ ...myIdeasQuery, enabled: useMay('ideas:answer') }).data ?? [];
  if (ideas.length === 0) return null;
  return (
    <Panel bare title={say('home.ideas')} meta={String(ideas.length)}>
      <ul className={css.todo}>
        {ideas.map((idea) => (
          <li key={idea.id}>
            <span className={cx(css.time, isLate(idea, now) && css.late)}>
              {dates.shortDay(`${idea.dueOn}T12:00:00`)}
            </span>
            <Icon name="bulb" className="quiet" />
            <div className={css.what}>
              <b className="cut">{idea.title}</b>
              <p className="cut">{say('home.ideas.votes', { count: idea.votes })}</p>
            </div>
            <PageLink
              to={paths.idea(slug, idea.id)}
              search={{}}
              className={buttonClass({ small: true })}
              aria-label={`${say('home.open')}: ${idea.title}`}
            >
              {say('home.open')}
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
