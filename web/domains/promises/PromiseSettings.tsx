import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Switch } from '../../design/forms/Check.tsx';
import { Field } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { changeSettings, promiseSettingsQuery } from './api.ts';
import css from './one/promises.module.css';
import { useText } from './text.ts';

const choices = [15, 30, 60, 120, 240, 1440] as const;

/** When members are reminded, and whether customers are told by the program itself. */
export function PromiseSettings() {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const client = useQueryClient();
  const mayChange = useMay('promises:settings');
  const { data: settings, error, refetch } = useQuery(promiseSettingsQuery);
  const change = async (given: Parameters<typeof changeSettings>[0]) => {
    try {
      client.setQueryData(promiseSettingsQuery.queryKey, await changeSettings(given));
      tell({ icon: 'check', text: words('word.saved') });
    } catch (error) {
      tellError(error, words);
    }
  };
  if (error && !settings)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
        <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!settings) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  const known = [...new Set([...choices, settings.remindMinutes])].sort((a, b) => a - b);
  return (
    <Panel title={say('promises.title')} meta={mayChange ? undefined : say('promises.settings.ask')}>
      <fieldset className={css.form} disabled={!mayChange}>
        <Switch checked={settings.tellCustomers} onChange={(on) => void change({ tellCustomers: on })}>
          {say('promises.settings.tell')}
        </Switch>
        <p className="t12 dim">{say('promises.settings.tell.text')}</p>
        <Field label={say('promises.settings.remind')} help={say('promises.settings.remind.text')}>
          <Select
            value={String(settings.remindMinutes)}
            onChange={(value) => void change({ remindMinutes: Number(value) })}
            options={known.map((minutes) => ({
              value: String(minutes),
              label: dates.duration(minutes * 60),
            }))}
          />
        </Field>
      </fieldset>
    </Panel>
  );
}
