import { Check } from '../../../design/forms/Check.tsx';
import { useMembers } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import css from './delivery.module.css';

/** Colleagues who get it; each sees in it what they may see. */
export function Members({ chosen, onChange }: { chosen: string[]; onChange: (ids: string[]) => void }) {
  const say = useText();
  const members = useMembers().filter((one) => !one.disabled || chosen.includes(one.id));
  return (
    <fieldset className={css.set}>
      <legend>{say('delivery.members')}</legend>
      <p className={css.help}>{say('delivery.members.help')}</p>
      <div className={css.list}>
        {members.map(({ id, name }) => (
          <Check
            key={id}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {name}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
