import { isLanguage, languageNames } from '../../../platform/messages/language.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { usePartNames } from '../use-part-names.ts';
import { type Difference, differencesOf, type Side } from './differences.ts';
import css from './merging.module.css';

type Chosen = Readonly<Partial<Record<Difference['part'], Side>>>;

/** What the two cards say differently, with a choice for each; untouched, the kept card's words stand. */
export function Differences({ kept, merged, chosen, onChoose }: DifferencesProps) {
  const say = useText();
  const nameOf = usePartNames();
  const found = differencesOf(kept, merged);
  if (found.length === 0) return <p className="mid">{say('merge.noDifferences')}</p>;
  return (
    <div>
      <p className="mid">{say('merge.differences')}</p>
      {found.map((one) => (
        <fieldset key={one.part} className={css.difference}>
          <legend>{nameOf(one.part)}</legend>
          {(['kept', 'merged'] as const).map((side) => (
            <label key={side} className={css.side}>
              <input
                type="radio"
                name={one.part}
                checked={(chosen[one.part] ?? 'kept') === side}
                onChange={() => onChoose({ ...chosen, [one.part]: side })}
              />
              <SideWords part={one.part} value={one[side]} />
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function SideWords({ part, value }: { part: Difference['part']; value: Difference['kept'] }) {
  const say = useText();
  if (typeof value === 'boolean') return <span>{say(value ? 'customers.yes' : 'customers.no')}</span>;
  if (part === 'language' && typeof value === 'string' && isLanguage(value))
    return <span>{languageNames[value]}</span>;
  return <span>{String(value ?? '–')}</span>;
}

interface DifferencesProps {
  kept: Customer;
  merged: Customer;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}
