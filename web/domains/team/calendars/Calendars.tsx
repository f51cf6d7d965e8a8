import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { useMay, useTeams } from '../use-me.ts';
import { calendarsQuery, changeCalendar } from './api.ts';
import { CalendarForm } from './CalendarForm.tsx';
import css from './calendars.module.css';
import type { Calendar } from './types.ts';
import { week } from './week.ts';

/** Business hours and holidays: everybody's, and those of single teams. */
export function Calendars() {
  const say = useText();
  const words = useWords();
  const mayChange = useMay('team:write');
  const { data: calendars, error, refetch } = useQuery(calendarsQuery);
  const [edited, setEdited] = useState<Calendar | 'new' | null>(null);
  const add = mayChange && (
    <Button small icon="plus" onClick={() => setEdited('new')}>
      {say('team.calendars.add')}
    </Button>
  );
  return (
    <Panel title={say('team.calendars')} meta={say('team.calendars.text')} end={add}>
      {!calendars && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {!calendars && error && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      )}
      {calendars?.length === 0 && (
        <State icon="calendar" title={say('team.calendars.empty')} text={say('team.calendars.empty.text')} />
      )}
      {calendars?.map((calendar) => (
        <CalendarLine
          key={calendar.id}
          calendar={calendar}
          onEdit={mayChange ? () => setEdited(calendar) : null}
        />
      ))}
      <Dialog
        wide
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={edited && edited !== 'new' ? edited.name : say('team.calendars.add')}
      >
        {edited && (
          <CalendarForm
            calendar={edited === 'new' ? null : edited}
            isFirst={calendars?.length === 0}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </Panel>
  );
}

function CalendarLine({ calendar, onEdit }: { calendar: Calendar; onEdit: (() => void) | null }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const teams = useTeams().filter((team) => calendar.teamIds.includes(team.id));
  const keep = async (removed: boolean) => {
    await changeCalendar(calendar.id, { removed });
    await client.invalidateQueries({ queryKey: ['calendars'] });
  };
  const remove = async () => {
    try {
      await keep(true);
      const undo = () => void keep(false).catch((error) => tellError(error, words));
      tell({
        icon: 'trash',
        text: say('team.calendars.removed', { name: calendar.name }),
        seconds: 10,
        undo,
      });
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <div className={css.line}>
      <span className="grow" style={{ minWidth: 0 }}>
        <b>{calendar.name}</b> {calendar.isDefault && <Chip small>{say('team.calendars.everybody')}</Chip>}
        <small>{week(calendar.hours, say)}</small>
        <small>
          {[
            calendar.zone,
            ...teams.map((team) => team.name),
            say('team.calendars.holidayCount', { count: calendar.holidays.length }),
          ].join(' · ')}
        </small>
      </span>
      {onEdit && (
        <>
          <IconButton
            icon="pencil"
            label={say('team.calendars.edit', { name: calendar.name })}
            onClick={onEdit}
          />
          <IconButton
            icon="trash"
            label={say('team.calendars.remove', { name: calendar.name })}
            onClick={() => void remove()}
          />
        </>
      )}
    </div>
  );
}
