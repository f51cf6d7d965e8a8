import { Button } from '../../../design/Button.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { blankDeed, deedKinds } from '../rules/blank.ts';
import { useText } from '../text.ts';
import type { StepOf } from '../types.ts';
import { DeedValue } from './DeedValue.tsx';
import css from './form.module.css';

/** What the program does when the step is done, in this order. */
export function DeedsField({ step, language, onChange }: DeedsProps) {
  const say = useText();
  const { deeds } = step;
  return (
    <fieldset className={css.part}>
      <legend>{say('procedure.field.deeds')}</legend>
      {deeds.map((deed, at) => (
        // Deeds have no name of their own, and change their place only by one going away.
        // biome-ignore lint/suspicious/noArrayIndexKey: a deed is what stands at its place
        <div key={`${at} ${deed.do}`} className={css.deed}>
          <div className="row">
            <b className="grow cut">{say(`procedure.deed.${deed.do}`)}</b>
            <IconButton
              icon="x"
              label={say('procedure.takeAway', { name: say(`procedure.deed.${deed.do}`) })}
              onClick={() => onChange({ ...step, deeds: deeds.toSpliced(at, 1) })}
            />
          </div>
          <DeedValue
            deed={deed}
            language={language}
            onChange={(next) => onChange({ ...step, deeds: deeds.with(at, next) })}
          />
        </div>
      ))}
      {deeds.length < 10 && (
        <Menu
          align="start"
          label={say('procedure.deed.add')}
          trigger={
            <Button small icon="plus">
              {say('procedure.deed.add')}
            </Button>
          }
        >
          {deedKinds.map((kind) => (
            <MenuItem key={kind} onClick={() => onChange({ ...step, deeds: [...deeds, blankDeed(kind)] })}>
              {say(`procedure.deed.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </fieldset>
  );
}

interface DeedsProps {
  step: StepOf<'act'>;
  language: Language;
  onChange: (step: StepOf<'act'>) => void;
}
