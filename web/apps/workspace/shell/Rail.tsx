import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { Tip } from '../../../design/layers/Tip.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { NotificationBell } from '../../../domains/notifications/NotificationBell.tsx';
import { useText as usePromises } from '../../../domains/promises/text.ts';
import { countsQuery } from '../../../domains/requests/api.ts';
import { useText as useFloor } from '../../../domains/requests/floor/text.ts';
import { useText as useRequests } from '../../../domains/requests/text.ts';
import { useText as useSearch } from '../../../domains/search/text.ts';
import { useMay } from '../../../domains/team/use-me.ts';
import { keysOf } from '../../../platform/keyboard/Keyboard.tsx';
import type { Act } from '../../../platform/keyboard/keymap.ts';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useText } from '../messages/text.ts';
import { AccountMenu } from './AccountMenu.tsx';
import css from './shell.module.css';

/** The rooms of the house, top to bottom; me and the settings at the foot. */
export function Rail({ onKeys }: { onKeys: () => void }) {
  const say = useText();
  const slug = useSlug();
  const floor = useFloor();
  const mayLead = useMay('team:lead');
  const maySeeCustomers = useMay('customers:read');
  const maySeeGroups = useMay('problems:read');
  const maySeeReports = useMay('insights:read');
  const mine = useQuery(countsQuery).data?.mine ?? 0;
  return (
    <nav className={css.rail} aria-label={say('app.main')}>
      <PageLink to={paths.requests(slug)} search={{}} className={css.mark} aria-label="Sapa">
        <Mark />
      </PageLink>
      <RailLink
        to={paths.requests(slug)}
        icon="inbox"
        label={useRequests()('requests.title')}
        act="go.requests"
        count={mine}
      />
      {maySeeCustomers && (
        <RailLink to={paths.customers(slug)} icon="people" label={say('app.customers')} act="go.customers" />
      )}
      <RailLink
        to={paths.promises(slug)}
        icon="flag"
        label={usePromises()('promises.title')}
        act="go.promises"
        wide
      />
      <RailLink to={paths.search(slug)} icon="search" label={useSearch()('search.title')} act="search" />
      {mayLead && <RailLink to={paths.floor(slug)} icon="eye" label={floor('floor.title')} act="go.floor" />}
      <RailLink to={paths.articles(slug)} icon="book" label={say('app.articles')} act="go.articles" />
      {maySeeReports && (
        <RailLink to={paths.insights(slug)} icon="chart" label={say('app.insights')} act="go.insights" />
      )}
      {maySeeGroups && (
        <RailLink to={paths.groups(slug)} icon="repeat" label={say('app.groups')} act="go.groups" wide />
      )}
      <RailLink to={paths.mailLog(slug)} icon="mail" label={say('app.mailLog')} act="go.mailLog" wide />
      <span className="grow" />
      <NotificationBell className={css.item} />
      <RailLink
        to={paths.settings(slug, 'profile')}
        root={paths.settings(slug, '')}
        icon="gear"
        label={say('app.settings')}
        act="go.settings"
        wide
      />
      <AccountMenu onKeys={onKeys} />
    </nav>
  );
}

function RailLink({
  to,
  icon,
  label,
  act,
  count,
  wide,
  root,
}: {
  to: string;
  icon: IconName;
  label: string;
  act: Act;
  count?: number;
  wide?: boolean;
  /** The beginning of the addresses that count as being here; the target itself unless told. */
  root?: string;
}) {
  const here = useRouterState({ select: (state) => state.location.pathname }).startsWith(root ?? to);
  return (
    <Tip label={label} keys={keysOf(act)} side="right">
      <PageLink
        to={to}
        search={{}}
        className={cx(css.item, wide && css.wideOnly)}
        aria-label={label}
        aria-current={here ? 'page' : undefined}
      >
        <Icon name={icon} size={20} />
        {Boolean(count) && <b className={css.count}>{count && count > 99 ? '99+' : count}</b>}
      </PageLink>
    </Tip>
  );
}
