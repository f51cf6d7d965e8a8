import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { changeSettings, settingsQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Settings } from '../types.ts';
import { useActs } from '../use-acts.ts';

/** For how long results are private, what a long wait is, and whether writers get hints. */
export function SettingsPanel() {
  const say = useText();
  const { data } = useQuery(settingsQuery);
  return (
    <Panel title={say('quality.settings')}>{data && <Form key={JSON.stringify(data)} {...data} />}</Panel>
  );
}

function Form(given: Settings) {
  const say = useText();
  const words = useWords();
  const { busy, press } = useActs();
  const [settings, setSettings] = useState(given);
  const numbers = [
    ['privateDays', 60],
    ['longWaitHours', 720],
  ] as const;
  return (
    <form
      className={css.settings}
      onSubmit={(event) => {
        event.preventDefault();
        press(() => changeSettings(settings));
      }}
    >
      {numbers.map(([key, max]) => (
        <Field key={key} label={say(`quality.settings.${key}`)}>
          <TextInput
            type="number"
            min={1}
            max={max}
            required
            value={settings[key]}
            onChange={(event) => setSettings({ ...settings, [key]: Number(event.target.value) })}
          />
        </Field>
      ))}
      <Switch checked={settings.hints} onChange={(hints) => setSettings({ ...settings, hints })}>
        {say('quality.settings.hints')}
      </Switch>
      <Button type="submit" busy={busy}>
        {words('word.save')}
      </Button>
    </form>
  );
}
