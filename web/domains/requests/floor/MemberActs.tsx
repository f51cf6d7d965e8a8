import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { statuses } from '../../../../server/domains/team/staffing/rules/status.ts';
import { Button } from '../../../design/Button.tsx';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { AbsenceDialog } from '../../team/staffing/AbsenceDialog.tsx';
import { endAbsence, setStatusOf } from '../../team/staffing/api.ts';
import { useText as useStaffText } from '../../team/staffing/text.ts';
import type { Status } from '../../team/staffing/types.ts';
import { useMe } from '../../team/use-me.ts';
import { requestQuery } from '../api.ts';
import { assignTo, takeNext } from './api.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { useText } from './text.ts';
import type { FloorMember } from './types.ts';

/** What a supervisor can do for somebody: take over, give the next, write, set the status, declare an absence. */
export function MemberActs({ member, lookingAt }: { member: FloorMember; lookingAt: string | null }) {
  const say = useText();
  const staff = useStaffText();
  const [layer, setLayer] = useState<'note' | 'absence' | null>(null);
  const acts = useFloorActs(member);
  const request = useQuery({ ...requestQuery(lookingAt ?? ''), enabled: lookingAt !== null }).data;
  const me = useMe().member.id;
  const mayTake = request && request.assignee?.id !== me && member.id !== me;
  return (
    <>
      <Menu
        label={say('floor.acts', { name: member.name })}
        trigger={
          <Button kind="quiet" small icon="more" aria-label={say('floor.acts', { name: member.name })} />
        }
      >
        {mayTake && (
          <MenuItem icon="hand" onClick={() => void acts.takeOver(request, me)}>
            {say('floor.takeOver', { number: String(request.number) })}
          </MenuItem>
        )}
        <MenuItem icon="user-plus" disabled={member.absence !== null} onClick={() => void acts.giveNext()}>
          {say('floor.giveNext')}
        </MenuItem>
        <MenuItem icon="chat" onClick={() => setLayer('note')}>
          {say('floor.note')}
        </MenuItem>
        <MenuLine />
        <MenuChoices
          label={staff('staff.status')}
          value={member.status}
          onChange={(status) => void acts.setStatus(status)}
        >
          {statuses.map((status) => (
            <MenuChoice key={status} value={status} disabled={member.absence !== null}>
              {staff(`staff.status.${status}`)}
            </MenuChoice>
          ))}
        </MenuChoices>
        <MenuLine />
        {member.absence ? (
          <MenuItem icon="sun" onClick={() => void acts.end(member.absence?.id ?? '')}>
            {staff('staff.absence.end')}
          </MenuItem>
        ) : (
          <MenuItem icon="calendar" onClick={() => setLayer('absence')}>
            {say('floor.declare')}
          </MenuItem>
        )}
      </Menu>
      <NoteDialog
        open={layer === 'note'}
        onClose={() => setLayer(null)}
        member={member}
        lookingAt={lookingAt}
      />
      <AbsenceDialog open={layer === 'absence'} onClose={() => setLayer(null)} memberId={member.id} sudden />
    </>
  );
}

type Taken = { id: string; number: number; assignee: { id: string } | null };

function useFloorActs({ id, name, status: before }: FloorMember) {
  const say = useText();
  const staff = useStaffText();
  const words = useWords();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      [['floor'], ['staff'], ['requests']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const run = async (send: () => Promise<unknown>) => {
    await send().catch((error) => tellError(error, words));
    await refresh();
  };
  return {
    takeOver: (request: Taken, me: string) =>
      run(async () => {
        await assignTo(request.id, me);
        const undo = () => void run(() => assignTo(request.id, request.assignee?.id ?? null));
        tell({
          icon: 'hand',
          text: say('floor.took', { number: String(request.number) }),
          seconds: 10,
          undo,
        });
      }),
    giveNext: () =>
      run(async () => {
        const { requestId, number } = await takeNext(id);
        const undo = () => void run(() => assignTo(requestId, null));
        tell({
          icon: 'user-plus',
          text: say('floor.gave', { number: String(number), name }),
          seconds: 10,
          undo,
        });
      }),
    setStatus: (status: Status) =>
      run(async () => {
        await setStatusOf(id, status);
        const text = say('floor.statusSet', { name, status: staff(`staff.status.${status}`) });
        tell({ icon: 'user', text, seconds: 10, undo: () => void run(() => setStatusOf(id, before)) });
      }),
    end: (absenceId: string) =>
      run(async () => {
        await endAbsence(absenceId);
        tell({ icon: 'sun', text: staff('staff.absence.ended', { name }) });
      }),
  };
}
