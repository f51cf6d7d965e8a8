import { modes as allModes } from '../../../../server/domains/requests/assignment/rules.ts';
import { cx } from '../../../design/cx.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useText } from '../floor/text.ts';
import type { Mode } from '../floor/types.ts';
import css from './assignment.module.css';

/** By what a member is chosen, in order: each narrows what the one above left. */
export function Modes({ modes, onChange }: { modes: Mode[]; onChange: (modes: Mode[]) => void }) {
  const say = useText();
  const shown = [...modes, ...allModes.filter((one) => !modes.includes(one))];
  return (
    <fieldset>
      <legend className={cx('strong', css.legend)}>{say('assign.by')}</legend>
      <ol className={css.modes}>
        {shown.map((mode, at) => (
          <li key={mode}>
            <span className={css.place} aria-hidden="true">
              {at < modes.length ? at + 1 : ''}
            </span>
            <span className="grow">
              <Check
                checked={modes.includes(mode)}
                onChange={(on) => onChange(on ? [...modes, mode] : modes.filter((one) => one !== mode))}
              >
                {say(`assign.mode.${mode}`)}
              </Check>
            </span>
            {at > 0 && at < modes.length && (
              <IconButton
                icon="up"
                label={say('assign.up', { mode: say(`assign.mode.${mode}`) })}
                onClick={() => onChange(raised(modes, at))}
              />
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** The order with one of them a place higher. */
export function raised(modes: readonly Mode[], at: number): Mode[] {
  const [one] = modes.slice(at, at + 1);
  if (!one || at < 1) return [...modes];
  const rest = modes.filter((each) => each !== one);
  return [...rest.slice(0, at - 1), one, ...rest.slice(at - 1)];
}
