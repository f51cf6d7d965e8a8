import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay, useMe } from '../../team/use-me.ts';
import { useText } from '../later/text.ts';
import { addTime, removeTime, type TimeEntry, timeQuery, timeSettingsQuery } from './api.ts';
import { TimeForm } from './TimeForm.tsx';
import css from './time.module.css';
import { useFrontTimer } from './use-front-timer.ts';

/** Time spent on a request: the running timer, the sum, the last entries, and one more by hand. */
export function TimePart({ requestId, className }: { requestId: string; className?: string }) {
  const say = useText();
  const dates = useDates();
  const mayWrite = useMay('requests:write');
  const settings = useQuery(timeSettingsQuery).data;
  const time = useQuery(timeQuery(requestId)).data;
  const timer = useFrontTimer(requestId, mayWrite && settings?.timerRuns === true);
  const [isAdding, setAdding] = useState(false);
  if (!settings || !time) return null;
  return (
    <section className={cx(css.part, className)} aria-label={say('time.title')}>
      <div className={css.head}>
        <h3 className="heading grow">{say('time.title')}</h3>
        {time.totalSeconds > 0 && <b className={css.sum}>{dates.duration(time.totalSeconds)}</b>}
        {mayWrite && <IconButton icon="plus" label={say('time.add')} onClick={() => setAdding(!isAdding)} />}
      </div>
      {mayWrite && settings.timerRuns && (
        <div className={css.timer}>
          <Icon name="clock" size={14} />
          <span className="grow">
            {timer.isPaused ? say('time.paused') : say('time.runs')} {dates.duration(timer.seconds)}
          </span>
          <IconButton
            icon={timer.isPaused ? 'play' : 'wait'}
            label={say(timer.isPaused ? 'time.resume' : 'time.pause')}
            onClick={timer.toggle}
          />
        </div>
      )}
      {isAdding && (
        <TimeForm requestId={requestId} activities={settings.activities} onDone={() => setAdding(false)} />
      )}
      {time.items.length === 0 && !isAdding && <p className="t12 dim">{say('time.none')}</p>}
      <ul>
        {time.items.slice(0, 5).map((entry) => (
          <Entry key={entry.id} entry={entry} requestId={requestId} activities={settings.activities} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry, requestId, activities }: EntryProps) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const language = useLanguage();
  const client = useQueryClient();
  const me = useMe().member.id;
  const { seconds, note, source, member } = entry;
  const activity = activities.find((one) => one.key === entry.activity);
  const about = [activity && labelIn(activity.labels, language), note || undefined];
  const refresh = () => client.invalidateQueries({ queryKey: ['requests', 'time', requestId] });
  const remove = async () => {
    try {
      await removeTime(entry.id);
      const undo = () =>
        void addTime(requestId, { seconds, note, source, activity: entry.activity }).then(refresh);
      tell({ icon: 'trash', text: say('time.removed'), seconds: 10, undo });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
  return (
    <li className={css.entry}>
      <span className={css.long}>{dates.duration(seconds)}</span>
      <span className="grow cut">
        {member.name}
        {about.some(Boolean) && (
          <span className="dim">{` · ${about.filter((one) => one !== undefined).join(' · ')}`}</span>
        )}
      </span>
      {member.id === me && <IconButton icon="x" label={say('time.remove')} onClick={() => void remove()} />}
    </li>
  );
}

interface EntryProps {
  entry: TimeEntry;
  requestId: string;
  activities: { key: string; labels: Parameters<typeof labelIn>[0] }[];
}
