import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { NumberInput } from '../../../design/forms/NumberInput.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { changeSettings, settingsQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Settings } from '../types.ts';

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
  const { busy, press } = useActs('quality');
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
          <NumberInput
            min={1}
            max={max}
            value={settings[key]}
            onChange={(number) => setSettings({ ...settings, [key]: number })}
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
