import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { Table } from '../../../design/Table.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { changeSchedule, removeSchedule, sendNow, stopMine } from './api.ts';
import { Deliveries } from './Deliveries.tsx';
import css from './delivery.module.css';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import type { Schedule, Wanted } from './types.ts';
import { useRhythm } from './use-rhythm.ts';

type Open = { what: 'change' | 'deliveries'; schedule: Schedule } | null;

/** What is sent by the clock: when, to how many, when next, and what can be done with it. */
export function ScheduleList({ schedules }: { schedules: readonly Schedule[] }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const rhythm = useRhythm();
  const client = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const renew = () => client.invalidateQueries({ queryKey: ['report', 'schedules'] });
  const save = async (wanted: Wanted) => {
    if (open) await changeSchedule(open.schedule.id, wanted);
    await renew();
    setOpen(null);
  };
  return (
    <>
      <Table
        caption={say('delivery.scheduled')}
        rows={schedules}
        keyOf={({ id }) => id}
        stacks
        columns={[
          {
            ...{ key: 'name', head: say('delivery.report') },
            cell: ({ subject }) =>
              subject.name === null ? (
                <span className={css.why}>{say('delivery.noReport')}</span>
              ) : (
                <PageLink
                  className="link"
                  to={paths.insights(slug, `${subject.kind}s/${subject.id}`)}
                  search={{}}
                >
                  {subject.name}
                </PageLink>
              ),
          },
          { key: 'when', head: say('delivery.when'), cell: rhythm },
          {
            ...{ key: 'next', head: say('delivery.next') },
            cell: ({ nextAt, paused }) =>
              paused || !nextAt ? <Chip small>{say('delivery.paused')}</Chip> : dates.full(nextAt),
          },
          {
            ...{ key: 'last', head: say('delivery.last'), wide: true },
            cell: ({ lastAt }) => (lastAt ? dates.full(lastAt) : '–'),
          },
          {
            ...{ key: 'whom', head: say('delivery.whom') },
            cell: (schedule) => <Whom schedule={schedule} />,
          },
          {
            ...{ key: 'acts', head: '' },
            cell: (schedule) => <Acts schedule={schedule} renew={renew} onOpen={setOpen} />,
          },
        ]}
      />
      {open?.what === 'change' && (
        <ScheduleDialog
          title={say('delivery.regularly.title', { name: open.schedule.subject.name ?? '' })}
          given={wantedOf(open.schedule)}
          onSave={save}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'deliveries' && <Deliveries schedule={open.schedule} onClose={() => setOpen(null)} />}
    </>
  );
}

function wantedOf({ rhythm, time, format, receivers }: Schedule): Wanted {
  return {
    ...{ rhythm, time, format },
    members: receivers.flatMap(({ memberId }) => (memberId ? [memberId] : [])),
    addresses: receivers.flatMap(({ address, language }) =>
      address ? [{ address, language: language ?? 'en' }] : [],
    ),
  };
}

/** How many get it; those who have not agreed yet, and those who want it no more, are told apart. */
function Whom({ schedule: { receivers, mine } }: { schedule: Schedule }) {
  const say = useText();
  const of = (state: string) => receivers.filter((one) => one.state === state).length;
  if (!mine) return <>{say(of('on') > 0 ? 'delivery.toYou' : 'delivery.notToYou')}</>;
  return (
    <span className={css.acts}>
      {say('delivery.receivers', { count: of('on') })}
      {of('asked') > 0 && <Chip small>{say('delivery.asked', { count: of('asked') })}</Chip>}
      {of('stopped') > 0 && <Chip small>{say('delivery.stopped', { count: of('stopped') })}</Chip>}
    </span>
  );
}

function Acts({ schedule, renew, onOpen }: ActsProps) {
  const say = useText();
  const words = useWords();
  const attempt = useAttempt();
  const { id, mine, paused } = schedule;
  const doing = async (work: () => Promise<unknown>, text?: string) => {
    if (!(await attempt(work))) return;
    await renew();
    if (text) tell({ icon: 'check', text });
  };
  return (
    <span className={css.acts}>
      <Button small onClick={() => void doing(() => sendNow(id), say('delivery.onItsWay'))}>
        {say('delivery.now')}
      </Button>
      <Menu label={words('word.more')} trigger={<IconButton icon="more" label={words('word.more')} />}>
        <MenuItem icon="mail" onClick={() => onOpen({ what: 'deliveries', schedule })}>
          {say('delivery.deliveries')}
        </MenuItem>
        {mine ? (
          <>
            <MenuItem icon="pencil" onClick={() => onOpen({ what: 'change', schedule })}>
              {say('delivery.change')}
            </MenuItem>
            <MenuItem icon="clock" onClick={() => void doing(() => changeSchedule(id, { paused: !paused }))}>
              {say(paused ? 'delivery.goOn' : 'delivery.pause')}
            </MenuItem>
            <MenuItem icon="trash" danger onClick={() => void doing(() => removeSchedule(id))}>
              {say('delivery.remove')}
            </MenuItem>
          </>
        ) : (
          <MenuItem icon="x" onClick={() => void doing(() => stopMine(id))}>
            {say('delivery.stopMine')}
          </MenuItem>
        )}
      </Menu>
    </span>
  );
}

interface ActsProps {
  schedule: Schedule;
  renew: () => Promise<void>;
  onOpen: (open: Open) => void;
}
