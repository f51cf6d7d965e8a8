import { differences, verdicts } from '../../../../server/domains/quality/journal/rules.ts';
import { Check } from '../../../design/forms/Check.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Segment } from '../../../design/forms/Segment.tsx';
import type { Difference, Verdict } from './api.ts';
import { useText } from './text.ts';

/** Good, bad or indifferent, and what made it so. */
export function VerdictFields({ verdict, chosen, onVerdict, onChosen }: VerdictFieldsProps) {
  const say = useText();
  return (
    <>
      <div className={layout.part}>
        <span className="t12">{say('journal.verdict')}</span>
        <Segment
          label={say('journal.verdict')}
          value={verdict}
          onChange={onVerdict}
          options={verdicts.map((value) => ({ value, label: say(`journal.verdict.${value}`) }))}
        />
      </div>
      <fieldset className={layout.checks}>
        <legend className="t12">{say('journal.differences')}</legend>
        {differences.map((one) => (
          <Check
            key={one}
            checked={chosen.includes(one)}
            onChange={(on) => onChosen(on ? [...chosen, one] : chosen.filter((other) => other !== one))}
          >
            {say(`journal.difference.${one}`)}
          </Check>
        ))}
      </fieldset>
    </>
  );
}

interface VerdictFieldsProps {
  verdict: Verdict;
  chosen: readonly Difference[];
  onVerdict: (verdict: Verdict) => void;
  onChosen: (chosen: Difference[]) => void;
}
