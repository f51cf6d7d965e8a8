import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { cx } from '../../../../design/cx.ts';
import { Icon } from '../../../../design/Icon.tsx';
import { Kbd } from '../../../../design/Kbd.tsx';
import { Menu, MenuChoice, MenuChoices } from '../../../../design/layers/Menu.tsx';
import { Mark } from '../../../../design/Mark.tsx';
import { sessionQuery } from '../../../../domains/access/api.ts';
import type { ListSearch } from '../../../../domains/requests/filters.ts';
import { ViewsPane } from '../../../../domains/requests/list/ViewsPane.tsx';
import { useMe } from '../../../../domains/team/use-me.ts';
import { doAct, keysOf } from '../../../../platform/keyboard/Keyboard.tsx';
import { useText } from '../../messages/text.ts';
import css from './requests.module.css';

/** The views, standing at 1280 px and more, else sliding in from the left. */
export function SidePane({
  search,
  open,
  onClose,
}: {
  search: ListSearch;
  open: boolean;
  onClose: () => void;
}) {
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, onClose]);
  const team = typeof search.team === 'string' && search.team !== 'any' ? search.team : undefined;
  return (
    <>
      {open && (
        <button type="button" className={css.veil} aria-hidden="true" tabIndex={-1} onClick={onClose} />
      )}
      <div className={cx(css.side, open && css.sideOpen)}>
        <ViewsPane current={team ? '' : (search.view ?? 'mine')} team={team} head={<Head />} />
      </div>
    </>
  );
}

function Head() {
  const say = useText();
  const { workspace } = useMe();
  const others = useQuery(sessionQuery).data?.workspaces ?? [];
  return (
    <>
      <Menu
        align="start"
        label={say('app.workspaces')}
        trigger={
          <button type="button" className={css.workspace}>
            <Mark size={20} />
            <span className="grow cut">{workspace.name}</span>
            <Icon name="down" size={14} />
          </button>
        }
      >
        <MenuChoices value={workspace.slug} onChange={(slug) => location.assign(`/w/${slug}/requests`)}>
          {others.map((one) => (
            <MenuChoice key={one.slug} value={one.slug}>
              {one.name}
            </MenuChoice>
          ))}
        </MenuChoices>
      </Menu>
      <button type="button" className={css.jump} onClick={() => doAct('palette')}>
        <Icon name="search" />
        <span className="grow cut">{say('app.jump')}</span>
        <Kbd keys={keysOf('palette')} />
      </button>
    </>
  );
}
