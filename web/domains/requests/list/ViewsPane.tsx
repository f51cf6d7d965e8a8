import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMe, useTeams } from '../../team/use-me.ts';
import { countsQuery, removeView, saveView, viewsQuery } from '../api.ts';
import type { BuiltInView } from '../filters.ts';
import { useText } from '../text.ts';
import type { Counts, SavedView } from '../types.ts';
import css from './list.module.css';

const WORK: readonly [BuiltInView, IconName][] = [
  ['mine', 'hand'],
  ['mentions', 'at'],
  ['unassigned', 'inbox'],
  ['waiting', 'wait'],
  ['snoozed', 'moon'],
  ['open', 'list'],
  ['all', 'box'],
];
const AWAY: readonly [BuiltInView, IconName][] = [
  ['spam', 'warn'],
  ['trash', 'trash'],
];

const OrderViews = lazy(() => import('./OrderViews.tsx'));

/** Every view with the number of requests in it: the fixed ones, teams, saved ones, spam and trash. */
export function ViewsPane({ current, team, head }: { current: string; team?: string; head?: ReactNode }) {
  const say = useText();
  const views = useQuery(viewsQuery).data ?? [];
  // What was found for a count is believed for a few seconds: news that came meanwhile is counted at the next look.
  const lookAgain = views.some(({ filters }) => filters.q) ? 8_000 : false;
  const counts = useQuery({ ...countsQuery, refetchInterval: lookAgain }).data;
  const me = useMe().member;
  const teams = useTeams();
  const mine = new Set(me.teams.map((one) => one.id));
  const fixed = ([view, icon]: readonly [BuiltInView, IconName]) => (
    <ViewLink
      key={view}
      search={{ view }}
      current={current === view && !team}
      count={view === 'all' ? undefined : counts?.[view]}
    >
      <Icon name={icon} />
      <span className="cut">{say(`requests.view.${view}`)}</span>
    </ViewLink>
  );
  return (
    <aside className={cx(css.views, 'scroll')} aria-label={say('requests.views')}>
      {head}
      {WORK.map(fixed)}
      {teams.length > 0 && <h2 className={cx('heading', css.part)}>{say('requests.teams')}</h2>}
      {teams.map(({ id, name }) => (
        <ViewLink
          key={id}
          search={{ view: 'open', team: id }}
          current={team === id}
          count={counts?.teams[id]}
        >
          <span className={cx(css.square, mine.has(id) && css.own)} />
          <span className="cut">{name}</span>
        </ViewLink>
      ))}
      <SavedViews views={views} current={current} counts={counts} />
      <span className="grow" />
      {AWAY.map(fixed)}
    </aside>
  );
}

/** The saved views, and the way to put them in another order. */
function SavedViews({ views, current, counts }: SavedProps) {
  const say = useText();
  const [ordering, setOrdering] = useState(false);
  const links = views.map((view) => (
    <SavedLink key={view.id} view={view} current={current === view.id} count={counts?.views[view.id]} />
  ));
  if (views.length === 0) return null;
  return (
    <>
      <div className={cx('row', css.part)}>
        <h2 className="heading grow">{say('requests.saved')}</h2>
        {views.length > 1 && (
          <IconButton
            icon={ordering ? 'check' : 'sort'}
            label={say(ordering ? 'views.order.done' : 'views.order')}
            aria-pressed={ordering}
            onClick={() => setOrdering(!ordering)}
          />
        )}
      </div>
      {ordering ? (
        <Suspense fallback={links}>
          <OrderViews views={views} />
        </Suspense>
      ) : (
        links
      )}
    </>
  );
}

interface SavedProps {
  views: SavedView[];
  current: string;
  counts: Counts | undefined;
}

function SavedLink({ view, current, count }: { view: SavedView; current: boolean; count?: number }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['views'] });
  const remove = async () => {
    try {
      await removeView(view.id);
      const { name, shared, teamId, filters, sort } = view;
      const undo = () => void saveView({ name, shared, teamId, filters, sort }).then(refresh);
      tell({ icon: 'trash', text: say('requests.viewRemoved', { name: view.name }), seconds: 10, undo });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
  return (
    <div className={css.saved}>
      <ViewLink search={{ view: view.id }} current={current} count={count}>
        <Icon name={view.shared ? 'people' : 'pin'} />
        <span className="cut">{view.name}</span>
      </ViewLink>
      <IconButton
        icon="x"
        label={say('requests.removeView', { name: view.name })}
        onClick={() => void remove()}
      />
    </div>
  );
}

/** The server counts no farther than one more. */
const most = 999;

function ViewLink({
  search,
  current,
  count,
  children,
}: {
  search: object;
  current: boolean;
  count?: number;
  children: ReactNode;
}) {
  const slug = useSlug();
  const number = useNumber();
  return (
    <PageLink
      to={paths.requests(slug)}
      search={search}
      className={css.view}
      aria-current={current || undefined}
    >
      {children}
      {count !== undefined && (
        <span className={css.number}>{count > most ? `${number(most)}+` : number(count)}</span>
      )}
    </PageLink>
  );
}
