import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import css from './floor.module.css';
import { Waiting } from './MemberRow.tsx';
import { useText } from './text.ts';
import type { FloorQueue } from './types.ts';

/** The queues of the teams: what waits, for how long, and whether somebody is free for it. */
export function Queues({ queues, now }: { queues: readonly FloorQueue[]; now: number }) {
  const say = useText();
  const slug = useSlug();
  return (
    <Panel title={say('floor.queues')} bare>
      <ul>
        {queues.map((queue) => (
          <li key={queue.teamId ?? 'none'} className={css.queue}>
            <div className={css.who}>
              <PageLink
                className="cut strong"
                to={paths.requests(slug)}
                search={{ team: queue.teamId ?? 'none', status: ['open'] }}
              >
                {queue.name ?? say('floor.noTeam')}
              </PageLink>
              <span className={css.sub}>
                {say('floor.queueOpen', { count: queue.open })} ·{' '}
                {say('floor.queueUnassigned', { count: queue.unassigned })}
              </span>
            </div>
            {queue.unassigned > 0 && queue.free === 0 ? (
              <Chip small tone="breach">
                {say('floor.nobodyFree')}
              </Chip>
            ) : (
              <span className="t12 dim">{say('floor.queueFree', { count: queue.free })}</span>
            )}
            <Waiting since={queue.waitingSince} now={now} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
