import { Switch } from '../../design/forms/Check.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Segment } from '../../design/forms/Segment.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { useText } from './choices/text.ts';
import css from './notifications.module.css';
import type { Choices, ChoicesPatch } from './types.ts';

const digests = ['off', 'hourly', 'daily'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

/** When the digest is mailed, in which zone, and when nobody rings. */
export function TimesPanel({ choices, onChange }: TimesProps) {
  const say = useText();
  const { digest, digestHour, zone, mayQuote } = choices;
  const zones = [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <>
      <Panel title={say('choice.digest')} meta={say('choice.digest.text')}>
        <div className="col">
          <Segment
            label={say('choice.digest')}
            value={digest}
            options={digests.map((value) => ({ value, label: say(`choice.digest.${value}`) }))}
            onChange={(next) => onChange({ digest: next })}
          />
          <div className={css.pair}>
            {digest === 'daily' && (
              <Field label={say('choice.hour')}>
                <Select
                  value={String(digestHour)}
                  onChange={(hour) => onChange({ digestHour: Number(hour) })}
                  options={hours.map((value) => ({ value, label: `${value.padStart(2, '0')}:00` }))}
                />
              </Field>
            )}
            <Field label={say('choice.zone')}>
              <Select
                value={zone}
                onChange={(next) => onChange({ zone: next })}
                options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
              />
            </Field>
          </div>
          <Switch checked={mayQuote} onChange={(on) => onChange({ mayQuote: on })}>
            {say('choice.quote')}
          </Switch>
        </div>
      </Panel>
      <QuietPanel choices={choices} onChange={onChange} />
    </>
  );
}

function QuietPanel({ choices, onChange }: TimesProps) {
  const say = useText();
  const { quietFrom, quietTo } = choices;
  const isOn = quietFrom !== null && quietTo !== null;
  return (
    <Panel title={say('choice.quiet')} meta={say('choice.quiet.text')}>
      <div className="col">
        <Switch
          checked={isOn}
          onChange={(on) =>
            onChange(on ? { quietFrom: '20:00', quietTo: '07:00' } : { quietFrom: null, quietTo: null })
          }
        >
          {say('choice.quiet')}
        </Switch>
        {isOn && (
          <div className={css.pair}>
            <Field label={say('choice.from')}>
              <TextInput
                type="time"
                value={quietFrom}
                onChange={(event) => event.target.value && onChange({ quietFrom: event.target.value })}
              />
            </Field>
            <Field label={say('choice.to')}>
              <TextInput
                type="time"
                value={quietTo}
                onChange={(event) => event.target.value && onChange({ quietTo: event.target.value })}
              />
            </Field>
          </div>
        )}
      </div>
    </Panel>
  );
}

interface TimesProps {
  choices: Choices;
  onChange: (patch: ChoicesPatch) => void;
}
