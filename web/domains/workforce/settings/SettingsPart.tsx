import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { countries } from '../../../../server/domains/workforce/rules/calendar/holidays.ts';
import { labourOf } from '../../../../server/domains/workforce/rules/need/settings.ts';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { changeSettings, handlingQuery, settingsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Handling, PlanSettings } from '../types.ts';
import css from '../workforce.module.css';

type Numbers = Record<string, number | null>;

/** Each number: whether it is a share shown in percent, and its bounds as shown. */
interface Bound {
  percent?: boolean;
  min: number;
  max: number;
  step: number;
  mayBeEmpty?: boolean;
}
const bounds: Record<string, Bound> = {
  handleSeconds: { min: 1, max: 86_400, step: 1 },
  targetSeconds: { min: 1, max: 3600, step: 1 },
  serviceLevel: { percent: true, min: 10, max: 99, step: 1 },
  patienceSeconds: { min: 1, max: 86_400, step: 1, mayBeEmpty: true },
  concurrency: { min: 1, max: 10, step: 1 },
  slowdown: { min: 0, max: 2, step: 0.05 },
  dueHours: { min: 0.5, max: 120, step: 0.5 },
  utilisation: { percent: true, min: 10, max: 95, step: 1 },
  shrinkage: { percent: true, min: 0, max: 80, step: 1 },
  maxOccupancy: { percent: true, min: 30, max: 98, step: 1 },
  weekHours: { min: 1, max: 84, step: 0.5 },
  dayHours: { min: 1, max: 14, step: 0.5 },
  longestDays: { min: 1, max: 7, step: 1 },
  breakAfterHours: { min: 1, max: 8, step: 0.5 },
  breakMinutes: { min: 0, max: 120, step: 5 },
  restHours: { min: 0, max: 24, step: 0.5 },
};

/** By what the company plans: targets of each kind of work, what is not for customers, labour rules. */
export function SettingsPart() {
  const say = useText();
  const found = useQuery(settingsQuery);
  return (
    <Panel title={say('workforce.settings')} meta={say('workforce.settings.text')}>
      <Loaded of={found}>{(settings) => <Form key={JSON.stringify(settings)} given={settings} />}</Loaded>
    </Panel>
  );
}

function Form({ given }: { given: PlanSettings }) {
  const say = useText();
  const words = useWords();
  const { busy, press } = useActs('workforce');
  const handling = useQuery(handlingQuery).data ?? [];
  const [settings, setSettings] = useState(given);
  const { targets, shrinkage, maxOccupancy, labour } = settings;
  const set = (change: object) => setSettings({ ...settings, ...change } as PlanSettings);
  const setTarget = (mode: keyof PlanSettings['targets']) => (change: Numbers) =>
    set({ targets: { ...targets, [mode]: { ...targets[mode], ...change } } });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        press(() => changeSettings(settings));
      }}
    >
      {(['call', 'chat', 'mail'] as const).map((mode) => (
        <section key={mode} className={css.group}>
          <h3>{say(`workforce.mode.${mode}`)}</h3>
          <Many values={targets[mode]} onChange={setTarget(mode)} />
          <Measured
            of={handling.find((one) => one.mode === mode)}
            set={targets[mode].handleSeconds}
            onTake={(handleSeconds) => setTarget(mode)({ handleSeconds })}
          />
        </section>
      ))}
      <section className={css.group}>
        <h3>{say('workforce.settings.everybody')}</h3>
        <Many values={{ shrinkage, maxOccupancy }} onChange={set} />
      </section>
      <section className={css.group}>
        <h3>{say('workforce.settings.labour')}</h3>
        <div className={css.grid}>
          <Field label={say('workforce.settings.country')} help={say('workforce.settings.country.text')}>
            <Select
              value={settings.country}
              onChange={(country) => set({ country, labour: labourOf(country) })}
              options={countries.map((value) => ({ value, label: say(`workforce.country.${value}`) }))}
            />
          </Field>
        </div>
        <Many values={{ ...labour }} onChange={(change) => set({ labour: { ...labour, ...change } })} />
      </section>
      <Button type="submit" kind="primary" busy={busy}>
        {words('word.save')}
      </Button>
    </form>
  );
}

/** What work of a kind took by what was written down, to be taken over: it is not changed by itself. */
function Measured({ of: measured, set, onTake }: MeasuredProps) {
  const say = useText();
  const dates = useDates();
  if (!measured) return null;
  const { seconds, of } = measured;
  return (
    <p className="t13 dim">
      {say('workforce.handling', { duration: dates.duration(seconds), count: of })}{' '}
      {seconds !== set && (
        <Button kind="quiet" small onClick={() => onTake(seconds)}>
          {say('workforce.handling.take')}
        </Button>
      )}
    </p>
  );
}

interface MeasuredProps {
  of: Handling | undefined;
  /** What is planned by, in seconds. */
  set: number;
  onTake: (seconds: number) => void;
}

function Many({ values, onChange }: { values: Numbers; onChange: (change: Numbers) => void }) {
  const say = useText();
  return (
    <div className={css.grid}>
      {Object.entries(values).map(([key, value]) => {
        const bound: Bound = bounds[key] ?? { min: 0, max: 1e6, step: 1 };
        const { percent, min, max, step, mayBeEmpty } = bound;
        const shown = value === null ? '' : percent ? Math.round(value * 100) : value;
        return (
          <Field
            key={key}
            label={`${say(`workforce.field.${key}` as 'workforce.field.shrinkage')}${percent ? ' (%)' : ''}`}
          >
            <TextInput
              type="number"
              {...{ min, max, step }}
              required={!mayBeEmpty}
              value={shown}
              onChange={({ target }) =>
                onChange({ [key]: target.value === '' ? null : Number(target.value) / (percent ? 100 : 1) })
              }
            />
          </Field>
        );
      })}
    </div>
  );
}
