import type { FieldDefinition } from '../../../../server/domains/requests/fields/rules/values.ts';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { NumberInput } from '../../../design/forms/NumberInput.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { useTeams } from '../../team/use-me.ts';
import { useAround } from '../around.ts';
import { useText } from '../text.ts';
import type { Deed } from '../types.ts';
import { wordsIn } from '../words.ts';

const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** What a deed still needs to know. */
export function DeedValue({ deed, language, onChange }: DeedValueProps) {
  const say = useText();
  const { macros } = useAround();
  switch (deed.do) {
    case 'macro':
      return (
        <Chosen value={deed.macroId} list={macros} onChange={(macroId) => onChange({ ...deed, macroId })} />
      );
    case 'set-field':
      return <FieldValue deed={deed} onChange={onChange} />;
    case 'add-label':
      return (
        <TextInput
          aria-label={say('procedure.match.labels')}
          maxLength={100}
          value={deed.label}
          onChange={(event) => onChange({ ...deed, label: event.target.value })}
        />
      );
    case 'set-priority':
      return (
        <Select
          label={say('procedure.deed.value')}
          value={deed.priority}
          onChange={(priority) => onChange({ ...deed, priority })}
          options={priorities.map((value) => ({ value, label: say(`procedure.priority.${value}`) }))}
        />
      );
    case 'set-team':
      return <TeamChoice teamId={deed.teamId} onChange={(teamId) => onChange({ ...deed, teamId })} />;
    case 'ask-team':
      return (
        <>
          <TeamChoice teamId={deed.teamId} onChange={(teamId) => onChange({ ...deed, teamId })} />
          <WordsInput
            rows={2}
            label={say('procedure.deed.question')}
            words={deed.question}
            language={language}
            onChange={(question) => onChange({ ...deed, question })}
          />
        </>
      );
    default:
      return <PromiseValue deed={deed} language={language} onChange={onChange} />;
  }
}

function PromiseValue({ deed, language, onChange }: Of<'promise'> & { language: Language }) {
  const say = useText();
  return (
    <>
      <WordsInput
        label={say('procedure.deed.what')}
        words={deed.what}
        language={language}
        onChange={(what) => onChange({ ...deed, what })}
      />
      <Field label={say('procedure.deed.hours')}>
        <NumberInput
          min={1}
          max={24 * 90}
          value={deed.hours}
          onChange={(hours) => onChange({ ...deed, hours })}
        />
      </Field>
    </>
  );
}

function FieldValue({ deed, onChange }: Of<'set-field'>) {
  const say = useText();
  const language = useLanguage();
  const fields = useAround().fields.filter((one) => !one.archived || one.key === deed.key);
  const field = fields.find((one) => one.key === deed.key);
  const list = fields.map(({ key, labels }) => ({ id: key, name: wordsIn(labels, language) }));
  return (
    <>
      <Chosen value={deed.key} list={list} onChange={(key) => onChange({ ...deed, key, value: '' })} />
      <ValueInput
        field={field}
        value={deed.value}
        label={say('procedure.deed.value')}
        onChange={(value) => onChange({ ...deed, value })}
      />
    </>
  );
}

function ValueInput({ field, value, label, onChange }: ValueProps) {
  const say = useText();
  const language = useLanguage();
  const choose = { value: '', label: say('procedure.choose') };
  if (field?.kind === 'yes-no')
    return (
      <Select
        label={label}
        value={value === '' ? '' : String(value)}
        onChange={(next) => onChange(next === '' ? '' : next === 'true')}
        options={[
          choose,
          { value: 'true', label: say('procedure.holds.yes') },
          { value: 'false', label: say('procedure.no') },
        ]}
      />
    );
  const choices = field?.rules.choices;
  if (field?.kind === 'choice' && choices)
    return (
      <Select
        label={label}
        value={String(value)}
        onChange={onChange}
        options={[
          choose,
          ...choices.map((one) => ({ value: one.value, label: wordsIn(one.labels, language) })),
        ]}
      />
    );
  const isNumber = field?.kind === 'number' || field?.kind === 'money';
  return (
    <TextInput
      type={isNumber ? 'number' : field?.kind === 'date' ? 'date' : 'text'}
      step="any"
      aria-label={label}
      maxLength={2000}
      value={String(value)}
      onChange={({ target }) =>
        onChange(isNumber && target.value !== '' ? Number(target.value) : target.value)
      }
    />
  );
}

function TeamChoice({ teamId, onChange }: { teamId: string; onChange: (teamId: string) => void }) {
  return <Chosen value={teamId} list={useTeams()} onChange={onChange} />;
}

function Chosen({ value, list, onChange }: ChosenProps) {
  const say = useText();
  const isKnown = list.some((one) => one.id === value);
  const first = { value, label: say(value ? 'procedure.owner.unknown' : 'procedure.choose') };
  const options = list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={say('procedure.owner.which')}
      value={value}
      onChange={onChange}
      options={isKnown ? options : [first, ...options]}
    />
  );
}

type Of<D extends Deed['do']> = { deed: Extract<Deed, { do: D }>; onChange: (deed: Deed) => void };

interface DeedValueProps {
  deed: Deed;
  language: Language;
  onChange: (deed: Deed) => void;
}

interface ValueProps {
  field: FieldDefinition | undefined;
  value: string | number | boolean;
  label: string;
  onChange: (value: string | number | boolean) => void;
}

interface ChosenProps {
  value: string;
  list: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
}
