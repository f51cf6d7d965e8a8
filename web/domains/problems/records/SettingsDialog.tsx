import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMembers } from '../../team/use-me.ts';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import { changeSettings, problemSettingsQuery } from './api.ts';
import type { ProblemSettings } from './types.ts';

/** Who is told when a kind of request grows, and what an hour of work costs. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const { data } = useQuery(problemSettingsQuery);
  return (
    <Dialog open onClose={onClose} title={say('problems.settings')} text={say('problems.settings.text')}>
      {data && <SettingsForm settings={data} onDone={onClose} />}
    </Dialog>
  );
}

function SettingsForm({ settings, onDone }: { settings: ProblemSettings; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const members = useMembers();
  const [alarmTo, setAlarmTo] = useState(settings.alarmTo);
  const [hour, setHour] = useState(
    settings.hourCostMinor === null ? '' : String(settings.hourCostMinor / 100),
  );
  const [currency, setCurrency] = useState(settings.currency);
  const toggle = (id: string) =>
    setAlarmTo(alarmTo.includes(id) ? alarmTo.filter((one) => one !== id) : [...alarmTo, id]);
  const save = async () => {
    const hourCostMinor = hour.trim() ? Math.round(Number(hour) * 100) : null;
    const done = await attempt(() => changeSettings({ alarmTo, hourCostMinor, currency }));
    await client.invalidateQueries({ queryKey: ['problems'] });
    if (done) onDone();
  };
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <fieldset className={css.whys}>
        <legend className={css.label}>{say('problems.alarmTo')}</legend>
        <p className="t12 dim">{say('problems.alarmTo.help')}</p>
        {members.map(({ id, name }) => (
          <Check key={id} checked={alarmTo.includes(id)} onChange={() => toggle(id)}>
            {name}
          </Check>
        ))}
      </fieldset>
      <div className={layout.two}>
        <Field label={say('problems.hourCost')} optional={words('word.optional')}>
          <TextInput
            inputMode="decimal"
            pattern="[0-9]*\.?[0-9]*"
            value={hour}
            onChange={(event) => setHour(event.target.value)}
          />
        </Field>
        <Field label={say('problems.currency')}>
          <TextInput
            required
            maxLength={3}
            pattern="[A-Z]{3}"
            value={currency}
            onChange={(event) => setCurrency(event.target.value.toUpperCase())}
          />
        </Field>
      </div>
      <DialogActs>
        <Button onClick={onDone}>{words('word.cancel')}</Button>
        <Button type="submit" kind="primary" busy={busy}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}
