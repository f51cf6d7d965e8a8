import { Check } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { type PartProps, toggled } from './part.ts';

const channelNames = ['email', 'form', 'chat', 'phone', 'visit', 'api'] as const;
const groups = ['any', 'external', 'internal'] as const;

/** Which requests a policy is for. */
export function ForWhom({ content, onChange }: PartProps) {
  const say = useText();
  const talk = useTalk();
  const teams = useTeams();
  const { conditions } = content;
  const set = (change: Partial<typeof conditions>) => onChange({ conditions: { ...conditions, ...change } });
  return (
    <section className={layout.part}>
      <h3>{say('levels.forWhom')}</h3>
      <p className="t12 dim">{say('levels.forWhom.text')}</p>
      {teams.length > 0 && (
        <div className={layout.checks}>
          {teams.map(({ id, name }) => (
            <Check
              key={id}
              checked={conditions.teamIds.includes(id)}
              onChange={(isIn) => set({ teamIds: toggled(conditions.teamIds, id, isIn) })}
            >
              {name}
            </Check>
          ))}
        </div>
      )}
      <div className={layout.checks}>
        {channelNames.map((channel) => (
          <Check
            key={channel}
            checked={conditions.channels.includes(channel)}
            onChange={(isIn) => set({ channels: toggled(conditions.channels, channel, isIn) })}
          >
            {channelLabel(channel, talk)}
          </Check>
        ))}
      </div>
      <Field label={say('levels.customers')}>
        <Select
          value={conditions.customers}
          onChange={(customers) => set({ customers })}
          options={groups.map((value) => ({ value, label: say(`levels.customers.${value}`) }))}
        />
      </Field>
    </section>
  );
}
