import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { makeTemplate, removeTemplate, templatesQuery } from '../api.ts';
import { clockOfSlot } from '../dates.ts';
import { useText } from '../text.ts';
import css from '../workforce.module.css';

const starts = Array.from({ length: 48 }, (_, slot) => clockOfSlot(slot));
const fresh = { name: '', startsAt: '08:00', hours: 8.5, breakAfter: 4, breakMinutes: 30 };

/** The shifts of which rosters are made. */
export function TemplatesPanel() {
  const say = useText();
  const words = useWords();
  const number = useNumber();
  const { busy, press } = useActs('workforce');
  const found = useQuery(templatesQuery);
  return (
    <Panel title={say('workforce.templates')} meta={say('workforce.templates.text')}>
      <Loaded of={found} rows={2}>
        {(templates) => (
          <ul className={css.list}>
            {templates.map(({ id, name, startsAt, minutes, breakAfter, breakMinutes }) => (
              <li key={id}>
                <b>{name}</b>
                <span className="grow t13">
                  {say('workforce.template.says', {
                    at: startsAt.replace(':', '.'),
                    hours: number(minutes / 60),
                  })}{' '}
                  {breakAfter !== null &&
                    say('workforce.template.break', {
                      minutes: breakMinutes,
                      hours: number(breakAfter / 60),
                    })}
                </span>
                <Button
                  small
                  kind="quiet"
                  icon="trash"
                  busy={busy}
                  onClick={() => press(() => removeTemplate(id))}
                >
                  {words('word.remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <NewTemplate />
    </Panel>
  );
}

function NewTemplate() {
  const say = useText();
  const words = useWords();
  const { busy, press } = useActs('workforce');
  const [given, setGiven] = useState(fresh);
  const set = (change: Partial<typeof fresh>) => setGiven({ ...given, ...change });
  const numbers = [
    ['hours', 1, 16, 0.5],
    ['breakAfter', 0, 12, 0.5],
    ['breakMinutes', 0, 180, 30],
  ] as const;
  return (
    <form
      className={css.form}
      style={{ marginTop: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        const { name, startsAt, hours, breakAfter, breakMinutes } = given;
        const rest =
          breakMinutes > 0
            ? { breakAfter: breakAfter * 60, breakMinutes }
            : { breakAfter: null, breakMinutes: 0 };
        press(async () => {
          await makeTemplate({ name, startsAt, minutes: hours * 60, ...rest });
          setGiven(fresh);
        });
      }}
    >
      <Field label={words('word.name')}>
        <TextInput
          required
          maxLength={80}
          value={given.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field label={say('workforce.template.startsAt')}>
        <Select
          value={given.startsAt}
          onChange={(startsAt) => set({ startsAt })}
          options={starts.map((label) => ({ value: label.replace('.', ':'), label }))}
        />
      </Field>
      {numbers.map(([key, min, max, step]) => (
        <Field key={key} label={say(`workforce.template.${key}`)}>
          <TextInput
            type="number"
            {...{ min, max, step }}
            required
            value={given[key]}
            onChange={(event) => setGiven({ ...given, [key]: Number(event.target.value) })}
          />
        </Field>
      ))}
      <Button type="submit" icon="plus" busy={busy}>
        {say('workforce.template.add')}
      </Button>
    </form>
  );
}
