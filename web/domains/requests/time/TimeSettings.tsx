import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Switch } from '../../../design/forms/Check.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { keyOf } from '../../../platform/messages/key-of.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import lines from '../fields/fields.module.css';
import { isNamed, LabelInputs, noLabels } from '../fields/settings/LabelInputs.tsx';
import { useText as useFields } from '../fields/text.ts';
import { useText } from '../later/text.ts';
import { addActivity, changeActivity, setTimer, timeSettingsQuery } from './api.ts';
import { TimeTotals } from './TimeTotals.tsx';
import css from './time.module.css';

/** How the workspace accounts for time, and what came of it. */
export function TimeSettings() {
  const maySee = useMay('requests:see-time');
  return (
    <>
      <Settings />
      {maySee && <TimeTotals />}
    </>
  );
}

function Settings() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const mayEdit = useMay('requests:configure');
  const settings = useQuery(timeSettingsQuery).data;
  const attempt = async (work: () => Promise<unknown>) => {
    await work().catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: ['time-settings'] });
  };
  return (
    <Panel title={say('time.title')} meta={say('time.text')}>
      {!settings && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {settings && mayEdit && (
        <Switch checked={settings.timerRuns} onChange={(on) => void attempt(() => setTimer(on))}>
          {say('time.timer')}
        </Switch>
      )}
      {settings?.activities.map((one) => (
        <Activity
          key={one.key}
          activity={one}
          onArchive={
            mayEdit ? (archived) => void attempt(() => changeActivity(one.key, { archived })) : undefined
          }
        />
      ))}
      {settings && mayEdit && (
        <NewActivity taken={settings.activities.map((one) => one.key)} attempt={attempt} />
      )}
    </Panel>
  );
}

function Activity({ activity, onArchive }: ActivityProps) {
  const fields = useFields();
  const language = useLanguage();
  const name = labelIn(activity.labels, language);
  return (
    <div className={cx(lines.line, activity.archived && lines.away)}>
      <b className="grow cut">{name}</b>
      {activity.archived && <Chip small>{fields('field.isArchived')}</Chip>}
      {onArchive && (
        <IconButton
          icon={activity.archived ? 'undo' : 'box'}
          label={fields(activity.archived ? 'field.restore' : 'field.archive', { name })}
          onClick={() => onArchive(!activity.archived)}
        />
      )}
    </div>
  );
}

function NewActivity({ taken, attempt }: NewProps) {
  const say = useText();
  const fields = useFields();
  const [labels, setLabels] = useState(noLabels);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(() => addActivity({ key: keyOf(labels, taken, 'work'), labels }));
    setLabels(noLabels);
  };
  return (
    <form className={css.new} onSubmit={(event) => void save(event)}>
      <LabelInputs value={labels} onChange={setLabels} help={fields('field.names')} />
      <span>
        <Button type="submit" disabled={!isNamed(labels)}>
          {say('time.addActivity')}
        </Button>
      </span>
    </form>
  );
}

interface ActivityProps {
  activity: { key: string; labels: Parameters<typeof labelIn>[0]; archived: boolean };
  onArchive: ((archived: boolean) => void) | undefined;
}

interface NewProps {
  taken: readonly string[];
  attempt: (work: () => Promise<unknown>) => Promise<void>;
}
