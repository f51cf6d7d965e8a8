import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Menu, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import { saveFile } from '../../../platform/client/save-file.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useMay, useMe } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { makeSchedule, subjectFile } from './api.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import type { Subject, Wanted } from './types.ts';

/** What can be done with something kept: taken as a file with its pictures, or sent by mail by the clock. */
export function SendRegularly({ subject, name }: { subject: Subject; name: string }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { member } = useMe();
  const mayKeep = useMay('insights:keep');
  const [isOpen, setOpen] = useState(false);
  const { busy, once } = useOnce();
  const take = (format: 'pdf' | 'xlsx') =>
    once(() => attempt(async () => saveFile(await subjectFile(subject, format), `${name}.${format}`)));
  const save = async (wanted: Wanted) => {
    await makeSchedule(subject, wanted);
    await client.invalidateQueries({ queryKey: ['report', 'schedules'] });
    tell({ icon: 'check', text: say('delivery.made', { name }) });
    setOpen(false);
  };
  return (
    <>
      <Menu
        label={say('delivery.send')}
        trigger={
          <Button small icon="send" busy={busy}>
            {say('delivery.send')}
          </Button>
        }
      >
        <MenuItem icon="download" onClick={() => void take('pdf')}>
          {say('delivery.take.pdf')}
        </MenuItem>
        <MenuItem icon="download" onClick={() => void take('xlsx')}>
          {say('delivery.take.xlsx')}
        </MenuItem>
        {mayKeep && <MenuLine />}
        {mayKeep && (
          <MenuItem icon="send" onClick={() => setOpen(true)}>
            {say('delivery.regularly')}
          </MenuItem>
        )}
      </Menu>
      {isOpen && (
        <ScheduleDialog
          title={say('delivery.regularly.title', { name })}
          given={{ ...usual, members: [member.id], addresses: [] }}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const usual: Pick<Wanted, 'rhythm' | 'time' | 'format'> = {
  rhythm: { every: 'week', on: [1] },
  time: '08:00',
  format: 'both',
};
