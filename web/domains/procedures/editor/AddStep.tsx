import { kinds } from '../../../../server/domains/procedures/rules/content.ts';
import { Button } from '../../../design/Button.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { useText } from '../text.ts';
import type { Kind } from '../types.ts';
import { kindIcons } from '../use-step-words.ts';
import css from './flow.module.css';

/** Asks what kind of step comes here. With `words` it is a button that says so, else a small plus. */
export function AddStep({ label, words, onPick }: AddStepProps) {
  const say = useText();
  return (
    <Menu
      label={label}
      align="start"
      trigger={
        words ? (
          <Button icon="plus">{label}</Button>
        ) : (
          <Button kind="plain" icon="plus" className={css.plus} aria-label={label} title={label} />
        )
      }
    >
      {kinds.map((kind) => (
        <MenuItem
          key={kind}
          icon={kindIcons[kind]}
          hint={say(`procedure.kind.${kind}.text`)}
          onClick={() => onPick(kind)}
        >
          {say(`procedure.kind.${kind}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}

interface AddStepProps {
  label: string;
  words?: boolean;
  onPick: (kind: Kind) => void;
}
