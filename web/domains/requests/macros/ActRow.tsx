import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import css from '../kept.module.css';
import { useText } from '../text.ts';
import { ActDetail } from './ActDetail.tsx';
import { actIcons, freshAct } from './act-words.ts';
import type { Act } from './api.ts';

const kinds = Object.keys(actIcons) as Act['do'][];

/** One act of a macro: what it is, with what, and a way to take it out. */
export function ActRow({ act, onChange, onRemove }: RowProps) {
  const say = useText();
  return (
    <div className={css.act}>
      <div className={css.kind}>
        <Select
          label={say('macro.acts')}
          value={act.do}
          onChange={(kind) => onChange(freshAct(kind))}
          options={kinds.map((value) => ({ value, label: say(`act.${value}`) }))}
        />
      </div>
      <div className={css.detail}>
        <ActDetail act={act} onChange={onChange} />
      </div>
      <IconButton icon="x" label={say('macro.removeAct')} onClick={onRemove} />
    </div>
  );
}

interface RowProps {
  act: Act;
  onChange: (act: Act) => void;
  onRemove: () => void;
}
