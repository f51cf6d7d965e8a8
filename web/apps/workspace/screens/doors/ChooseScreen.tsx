import { useQuery } from '@tanstack/react-query';
import { Icon } from '../../../../design/Icon.tsx';
import { sessionQuery } from '../../../../domains/access/api.ts';
import { useText } from '../../messages/text.ts';
import { Door } from './Door.tsx';
import css from './doors.module.css';

/** Somebody who belongs to several workspaces, or to none. */
export function ChooseScreen() {
  const say = useText();
  const workspaces = useQuery(sessionQuery).data?.workspaces ?? [];
  if (!workspaces.length) {
    return (
      <Door title={say('app.noWorkspace')}>
        <p className={css.text}>{say('app.noWorkspace.text')}</p>
      </Door>
    );
  }
  return (
    <Door title={say('app.chooseWorkspace')}>
      <div className={css.rooms}>
        {workspaces.map((one) => (
          <a key={one.slug} className={css.room} href={`/w/${one.slug}/home`}>
            <span className="grow cut">{one.name}</span>
            <Icon name="right" />
          </a>
        ))}
      </div>
    </Door>
  );
}
