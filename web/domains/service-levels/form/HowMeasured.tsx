import { choicesOf, profileNames } from '../../../../server/domains/service-levels/rules/profiles.ts';
import { Check, Switch } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { useText as useRequests } from '../../requests/text.ts';
import { useText } from '../text.ts';
import { type PartProps, toggled } from './part.ts';

const priorities = ['urgent', 'high', 'normal', 'low'] as const;
const reopenings = ['resume', 'new-cycle'] as const;

/** By whose definition time is counted, and what this company chose differently. */
export function HowMeasured({ content, onChange }: PartProps) {
  const say = useText();
  const requests = useRequests();
  const { profile, choices, aroundTheClock } = content;
  const now = choicesOf(profile, choices);
  const set = (change: typeof choices) => onChange({ choices: { ...choices, ...change } });
  return (
    <section className={layout.part}>
      <h3>{say('levels.measured')}</h3>
      <div className={layout.two}>
        <Field label={say('levels.profile')} help={say(`levels.profile.${profile}`)}>
          <Select
            value={profile}
            onChange={(value) => onChange({ profile: value, choices: {} })}
            options={profileNames.map((value) => ({ value, label: names[value] }))}
          />
        </Field>
        <Field label={say('levels.reopening')}>
          <Select
            value={now.reopening}
            onChange={(reopening) => set({ reopening })}
            options={reopenings.map((value) => ({ value, label: say(`levels.reopening.${value}`) }))}
          />
        </Field>
      </div>
      <Switch checked={now.pausing.length > 0} onChange={(pauseWhileWaiting) => set({ pauseWhileWaiting })}>
        {say('levels.pause')}
      </Switch>
      <Switch checked={now.programsCount} onChange={(programsCount) => set({ programsCount })}>
        {say('levels.programs')}
      </Switch>
      <Switch checked={now.notesCount} onChange={(notesCount) => set({ notesCount })}>
        {say('levels.notes')}
      </Switch>
      <p className="t12 dim">{say('levels.always')}</p>
      <div className={layout.checks}>
        {priorities.map((priority) => (
          <Check
            key={priority}
            checked={aroundTheClock.includes(priority)}
            onChange={(isIn) => onChange({ aroundTheClock: toggled(aroundTheClock, priority, isIn) })}
          >
            {requests(`requests.priority.${priority}`)}
          </Check>
        ))}
      </div>
    </section>
  );
}

const names = { sapa: 'Sapa', zendesk: 'Zendesk', zammad: 'Zammad', jira: 'Jira', plain: 'Plain' };
