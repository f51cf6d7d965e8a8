import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';
import { ThreeTexts } from '../feedback/surveys/ThreeTexts.tsx';
import { keepPulseSettings, pulseSettingsQuery, type PulseSettings as Settings } from './api.ts';
import { useText } from './text.ts';

const rhythms = ['off', 'month', 'quarter'] as const;
const days = [5, 7, 10, 14, 21] as const;

/** How often those who serve are asked, for how many days, and which statements of the company's own. */
export function PulseSettings() {
  const { data } = useQuery(pulseSettingsQuery);
  return data ? <Form key={JSON.stringify(data)} before={data} /> : null;
}

function Form({ before }: { before: Settings }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [{ every, openDays, own }, setSettings] = useState(before);
  const set = (change: Partial<Settings>) => setSettings((now) => ({ ...now, ...change }));
  const keep = async () => {
    const isDone = await attempt(() => keepPulseSettings({ every, openDays, own }));
    if (isDone) tell({ icon: 'check', text: say('pulse.saved') });
    await client.invalidateQueries({ queryKey: ['pulse'] });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void once(keep);
      }}
    >
      <Panel title={say('pulse.title')} meta={say('pulse.settings.text')}>
        <div className={layout.form}>
          <Field label={say('pulse.every')}>
            <Select
              value={every}
              onChange={(next) => set({ every: next })}
              options={rhythms.map((value) => ({ value, label: say(`pulse.every.${value}`) }))}
            />
          </Field>
          <Field label={say('pulse.openDays')}>
            <Select
              value={String(openDays)}
              onChange={(next) => set({ openDays: Number(next) })}
              options={[...new Set([...days, openDays])]
                .sort((one, other) => one - other)
                .map((count) => ({ value: String(count), label: say('pulse.days', { count }) }))}
            />
          </Field>
        </div>
      </Panel>
      <Own own={own} onChange={(next) => set({ own: next })} />
      <Button kind="primary" type="submit" disabled={busy}>
        {say('pulse.save')}
      </Button>
    </form>
  );
}

function Own({ own, onChange }: { own: Settings['own']; onChange: (own: Settings['own']) => void }) {
  const say = useText();
  return (
    <Panel
      title={say('pulse.ownStatements')}
      meta={say('pulse.ownStatements.text')}
      end={
        own.length < 5 && (
          <Button small icon="plus" onClick={() => onChange([...own, { en: '', id: '', th: '' }])}>
            {say('pulse.add')}
          </Button>
        )
      }
    >
      <div className={layout.form}>
        {own.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands at a place is edited there
          <div key={at} className={layout.part}>
            <ThreeTexts
              label={say('pulse.statement', { count: at + 1 })}
              value={one}
              onChange={(next) => onChange(own.map((old, place) => (place === at ? next : old)))}
            />
            <div>
              <Button small kind="quiet" onClick={() => onChange(own.filter((_, place) => place !== at))}>
                {say('pulse.remove')}
              </Button>
            </div>
          </div>
        ))}
      </div>
    </Panel>
  );
}
