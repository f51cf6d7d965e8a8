import { useQuery } from '@tanstack/react-query';
import { Check } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { brandsQuery } from '../../access/brands/api.ts';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { Survey } from '../types.ts';

const written = ['email', 'form', 'chat', 'line', 'whatsapp', 'telegram', 'messenger', 'instagram'] as const;
const delays = [0, 15, 60, 240, 1440, 4320] as const;
/** Where nobody tells of a delivery: so many minutes after ordering are waited besides the days of the product. */
const waits = [0, 2880, 4320, 7200, 14_400] as const;
const quiets = [0, 7, 30, 90, 180] as const;
const shares = [100, 50, 25, 10] as const;
const expiries = [3, 7, 14, 30] as const;

/** When a survey asks and whom. Nothing ticked is everybody. */
export function Whom({ survey, onChange }: { survey: Survey; onChange: (change: Partial<Survey>) => void }) {
  const say = useText();
  const isOfOrders = survey.kind === 'order';
  const later = (minutes: number) => {
    if (minutes === 0) return say('survey.delay.none');
    if (minutes % 1440 === 0) return say('recovery.settings.days', { count: minutes / 1440 });
    if (minutes % 60 === 0) return say('survey.hours', { count: minutes / 60 });
    return say('survey.minutes', { count: minutes });
  };
  const inDays = (count: number) => say('survey.days', { count: Math.round(count / 1440) });
  return (
    <>
      <div className={layout.two}>
        <Choice
          label={say(isOfOrders ? 'followUp.delay' : 'survey.delay')}
          value={survey.delayMinutes}
          values={isOfOrders ? waits : delays}
          name={isOfOrders ? inDays : later}
          onChange={(delayMinutes) => onChange({ delayMinutes })}
        />
        <Choice
          label={say('survey.quiet')}
          value={survey.quietDays}
          values={quiets}
          name={(count) => (count === 0 ? say('survey.quiet.none') : say('survey.days', { count }))}
          onChange={(quietDays) => onChange({ quietDays })}
        />
        {!isOfOrders && (
          <Choice
            label={say('survey.share')}
            value={survey.share}
            values={shares}
            name={(count) => say('survey.percent', { count })}
            onChange={(share) => onChange({ share })}
          />
        )}
        <Choice
          label={say('survey.expires')}
          value={survey.expiresDays}
          values={expiries}
          name={(count) => say('survey.days', { count })}
          onChange={(expiresDays) => onChange({ expiresDays })}
        />
      </div>
      {!isOfOrders && <Which survey={survey} onChange={onChange} />}
    </>
  );
}

/** Which requests it asks about, and whether something else may be open. */
function Which({ survey, onChange }: { survey: Survey; onChange: (change: Partial<Survey>) => void }) {
  const say = useText();
  const talk = useTalk();
  const teams = useTeams();
  const { data: brands = [] } = useQuery(brandsQuery);
  return (
    <>
      <Ticks
        label={say('survey.channels')}
        options={written.map((value) => ({ value, label: channelLabel(value, talk) }))}
        chosen={survey.channels}
        onChange={(channels) => onChange({ channels })}
      />
      <Ticks
        label={say('survey.teams')}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={survey.teamIds}
        onChange={(teamIds) => onChange({ teamIds })}
      />
      {brands.length > 1 && (
        <Ticks
          label={say('survey.brands')}
          options={brands.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={survey.brandIds}
          onChange={(brandIds) => onChange({ brandIds })}
        />
      )}
      <Check checked={survey.whileOpen} onChange={(whileOpen) => onChange({ whileOpen })}>
        {say('survey.whileOpen')}
      </Check>
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: number;
  values: readonly number[];
  name: (count: number) => string;
  onChange: (value: number) => void;
}

/** One of the usual numbers, or the one that was set elsewhere. */
function Choice({ label, value, values, name, onChange }: ChoiceProps) {
  const offered = values.includes(value) ? values : [...values, value].sort((one, other) => one - other);
  return (
    <Field label={label}>
      <Select
        value={String(value)}
        onChange={(next) => onChange(Number(next))}
        options={offered.map((one) => ({ value: String(one), label: name(one) }))}
      />
    </Field>
  );
}

interface TicksProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Ticks({ label, options, chosen, onChange }: TicksProps) {
  const set = (value: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset className={layout.part}>
      <legend>{label}</legend>
      <div className={layout.checks}>
        {options.map((one) => (
          <Check
            key={one.value}
            checked={chosen.includes(one.value)}
            onChange={(isChosen) => set(one.value, isChosen)}
          >
            {one.label}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
