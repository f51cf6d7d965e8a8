import { useState } from 'react';
import { happenings } from '../../../../server/domains/automation/rules/triggers.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useWords } from '../../../platform/words/index.ts';
import css from '../automation.module.css';
import { useText } from '../text.ts';
import type { Trigger } from '../types.ts';

/** When: things that happen, or the clock. */
export function TriggerPart({
  trigger,
  onChange,
}: {
  trigger: Trigger;
  onChange: (trigger: Trigger) => void;
}) {
  const say = useText();
  return (
    <section className={css.part}>
      <h3>{say('rule.when')}</h3>
      <div className={css.lines}>
        <div className={css.line}>
          <Segment
            label={say('rule.when')}
            value={trigger.kind}
            onChange={(kind) =>
              onChange(kind === 'time' ? { kind, everyMinutes: 60 } : { kind, events: ['opened'] })
            }
            options={[
              { value: 'event', label: say('rule.kind.event') },
              { value: 'time', label: say('rule.kind.time') },
            ]}
          />
          {trigger.kind === 'time' && <Every trigger={trigger} onChange={onChange} />}
        </div>
        {trigger.kind === 'event' ? (
          <Events trigger={trigger} onChange={onChange} />
        ) : (
          <p className={css.meta}>{say('rule.once')}</p>
        )}
      </div>
    </section>
  );
}

type Timed = Extract<Trigger, { kind: 'time' }>;
type Eventful = Extract<Trigger, { kind: 'event' }>;

const steps = [5, 15, 60, 1440];

function Every({ trigger, onChange }: { trigger: Timed; onChange: (trigger: Trigger) => void }) {
  const say = useText();
  const all = steps.includes(trigger.everyMinutes) ? steps : [...steps, trigger.everyMinutes];
  const words = (minutes: number) =>
    minutes === 60
      ? say('rule.every.hour')
      : minutes === 1440
        ? say('rule.every.day')
        : say('rule.every.minutes', { count: minutes });
  return (
    <>
      {say('rule.every')}
      <Select
        quiet
        label={say('rule.every')}
        value={String(trigger.everyMinutes)}
        onChange={(minutes) => onChange({ kind: 'time', everyMinutes: Number(minutes) })}
        options={all.map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
      />
    </>
  );
}

function Events({ trigger, onChange }: { trigger: Eventful; onChange: (trigger: Trigger) => void }) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { events } = trigger;
  const toggle = (one: Eventful['events'][number]) =>
    onChange({
      kind: 'event',
      events: events.includes(one) ? events.filter((other) => other !== one) : [...events, one],
    });
  return (
    <div className={css.line}>
      {events.map((one) => (
        <Chip key={one} tone="accent" onRemove={() => toggle(one)} removeLabel={say('rule.takeAway')}>
          {say(`happens.${one}`)}
        </Chip>
      ))}
      <Picker
        many
        open={open}
        onOpenChange={setOpen}
        label={say('rule.events')}
        emptyLabel={words('word.nothingFound')}
        items={happenings.map((one) => ({
          id: one,
          label: say(`happens.${one}`),
          chosen: events.includes(one),
        }))}
        onPick={({ id }) => toggle(id)}
        trigger={
          <Button small kind="quiet" icon="plus">
            {say(events.length > 0 ? 'rule.addEvent' : 'rule.choose')}
          </Button>
        }
      />
    </div>
  );
}
