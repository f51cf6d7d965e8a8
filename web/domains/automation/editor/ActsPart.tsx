import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useWords } from '../../../platform/words/index.ts';
import css from '../automation.module.css';
import { actNames, type DraftAct, newAct } from '../draft.ts';
import { useText } from '../text.ts';
import { ActValue } from './ActValue.tsx';

/** Then: what is done, in this order. */
export function ActsPart({ acts, onChange }: { acts: DraftAct[]; onChange: (acts: DraftAct[]) => void }) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const set = (key: string, act: DraftAct['act']) =>
    onChange(acts.map((one) => (one.key === key ? { key, act } : one)));
  const options = actNames.map((value) => ({ value, label: say(`rule.act.${value}`) }));
  return (
    <section className={css.part}>
      <h3>{say('rule.then')}</h3>
      <div className={css.lines}>
        {acts.map(({ key, act }) => (
          <fieldset key={key} className={css.line} aria-label={say('rule.act')}>
            <Select
              quiet
              label={say('rule.act')}
              value={act.do}
              onChange={(name) => set(key, newAct(name).act)}
              options={options}
            />
            <ActValue act={act} onChange={(next) => set(key, next)} />
            {acts.length > 1 && (
              <IconButton
                icon="x"
                label={say('rule.takeAway')}
                onClick={() => onChange(acts.filter((one) => one.key !== key))}
              />
            )}
          </fieldset>
        ))}
        <div className={css.line}>
          <Picker
            open={open}
            onOpenChange={setOpen}
            label={say('rule.addAct')}
            emptyLabel={words('word.nothingFound')}
            items={options.map(({ value, label }) => ({ id: value, label }))}
            onPick={({ id }) => onChange([...acts, newAct(id)])}
            trigger={
              <Button small kind="quiet" icon="plus">
                {say('rule.addAct')}
              </Button>
            }
          />
        </div>
      </div>
    </section>
  );
}
