import { useQuery, useQueryClient } from '@tanstack/react-query';
import { statuses } from '../../../../server/domains/team/staffing/rules/status.ts';
import { MenuChoice, MenuChoices } from '../../../design/layers/Menu.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMe } from '../use-me.ts';
import { setMyStatus, staffQuery } from './api.ts';
import { useText } from './text.ts';
import type { Staff, Status } from './types.ts';

/** What I say I am doing, inside the menu of my account. */
export function StatusItems() {
  const say = useText();
  const { status, choose } = useMyStatus();
  return (
    <MenuChoices label={say('staff.status')} value={status} onChange={(one) => void choose(one)}>
      {statuses.map((one) => (
        <MenuChoice key={one} value={one}>
          {say(`staff.status.${one}`)}
        </MenuChoice>
      ))}
    </MenuChoices>
  );
}

/** My status as everybody sees it, and how I change it: at once here, then everywhere. */
export function useMyStatus() {
  const words = useWords();
  const client = useQueryClient();
  const me = useMe().member.id;
  const mine = useQuery(staffQuery).data?.find((one) => one.id === me);
  const choose = async (status: Status) => {
    client.setQueryData<Staff[]>(staffQuery.queryKey, (staff) =>
      staff?.map((one) => (one.id === me ? { ...one, status } : one)),
    );
    await setMyStatus(status).catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: staffQuery.queryKey });
  };
  return { status: mine?.status ?? 'offline', absence: mine?.absence ?? null, choose };
}
