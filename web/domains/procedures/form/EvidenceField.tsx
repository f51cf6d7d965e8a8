import { Check } from '../../../design/forms/Check.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useAround } from '../around.ts';
import { useText } from '../text.ts';
import type { Evidence } from '../types.ts';
import { wordsIn } from '../words.ts';
import css from './form.module.css';

/** What has to lie beside the step before it is done. */
export function EvidenceField({ evidence, onChange }: EvidenceProps) {
  const say = useText();
  const language = useLanguage();
  const { fields } = useAround();
  const named = evidence.filter((one) => one.is === 'field');
  const toggle = (is: 'file' | 'quote', on: boolean) =>
    onChange(on ? [...evidence, { is }] : evidence.filter((one) => one.is !== is));
  const free = fields.filter((one) => !one.archived && !named.some(({ key }) => key === one.key));
  const nameOf = (key: string) => {
    const field = fields.find((one) => one.key === key);
    return field ? wordsIn(field.labels, language) : key;
  };
  return (
    <fieldset className={css.part}>
      <legend>{say('procedure.field.evidence')}</legend>
      {(['file', 'quote'] as const).map((is) => (
        <Check key={is} checked={evidence.some((one) => one.is === is)} onChange={(on) => toggle(is, on)}>
          {say(`procedure.evidence.${is}`)}
        </Check>
      ))}
      {named.map(({ key }) => (
        <div key={key} className="row">
          <span className="grow cut">{say('procedure.evidence.fieldNamed', { field: nameOf(key) })}</span>
          <IconButton
            icon="x"
            label={say('procedure.takeAway', { name: nameOf(key) })}
            onClick={() => onChange(evidence.filter((one) => one.is !== 'field' || one.key !== key))}
          />
        </div>
      ))}
      {free.length > 0 && evidence.length < 5 && (
        <Select
          quiet
          label={say('procedure.evidence.add')}
          value=""
          onChange={(key) => key && onChange([...evidence, { is: 'field', key }])}
          options={[
            { value: '', label: say('procedure.evidence.add') },
            ...free.map(({ key, labels }) => ({ value: key, label: wordsIn(labels, language) })),
          ]}
        />
      )}
    </fieldset>
  );
}

interface EvidenceProps {
  evidence: Evidence[];
  onChange: (evidence: Evidence[]) => void;
}
