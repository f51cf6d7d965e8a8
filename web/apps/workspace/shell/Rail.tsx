import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { Tip } from '../../../design/layers/Tip.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { NotificationBell } from '../../../domains/notifications/NotificationBell.tsx';
import { countsQuery } from '../../../domains/requests/api.ts';
import { keysOf } from '../../../platform/keyboard/Keyboard.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useText } from '../messages/text.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { type Room, useRooms } from './rooms.ts';
import css from './shell.module.css';

/** The rooms of the house, top to bottom; me and the settings at the foot. On a phone a bar with the nearest. */
export function Rail({ onKeys }: { onKeys: () => void }) {
  const say = useText();
  const slug = useSlug();
  const { rooms, settings } = useRooms();
  const mine = useQuery(countsQuery).data?.mine ?? 0;
  return (
    <nav className={css.rail} aria-label={say('app.main')}>
      <PageLink to={paths.home(slug)} search={{}} className={css.mark} aria-label="Sapa">
        <Mark />
      </PageLink>
      {rooms.map((room) => (
        <RailLink key={room.act} room={room} count={room.act === 'go.requests' ? mine : 0} />
      ))}
      <span className="grow" />
      <NotificationBell className={css.item} />
      <RailLink room={settings} />
      <MoreRooms rooms={[...rooms, settings].filter(({ isNear }) => !isNear)} />
      <AccountMenu onKeys={onKeys} />
    </nav>
  );
}

function useIsHere({ roots, to }: Room): boolean {
  const here = useRouterState({ select: (state) => state.location.pathname });
  return (roots ?? [to]).some((root) => here.startsWith(root));
}

function RailLink({ room, count = 0 }: { room: Room; count?: number }) {
  const isHere = useIsHere(room);
  return (
    <Tip label={room.label} keys={keysOf(room.act)} side="right">
      <PageLink
        to={room.to}
        search={{}}
        className={cx(css.item, !room.isNear && css.wideOnly)}
        aria-label={room.label}
        aria-current={isHere ? 'page' : undefined}
      >
        <Icon name={room.icon} size={20} />
        {count > 0 && <b className={css.count}>{count > 99 ? '99+' : count}</b>}
      </PageLink>
    </Tip>
  );
}

/** On a phone: the rooms that have no place in the bar. */
function MoreRooms({ rooms }: { rooms: Room[] }) {
  const say = useText();
  const go = useGo();
  return (
    <Menu
      side="top"
      label={say('app.more')}
      trigger={
        <button type="button" className={cx(css.item, css.narrowOnly)} aria-label={say('app.more')}>
          <Icon name="more" size={20} />
        </button>
      }
    >
      {rooms.map(({ act, icon, label, to }) => (
        <MenuItem key={act} icon={icon} onClick={() => go(to, {})}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
