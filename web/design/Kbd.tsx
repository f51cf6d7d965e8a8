import css from './Kbd.module.css';

/** Keys as caps: `"g r"` is one after the other, `"mod+k"` both at once. Hidden where there is no keyboard. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={css.keys} aria-hidden="true">
      {capsOf(keys, isMac()).map((cap) => (
        <kbd key={cap} className={css.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}

/** The caps that a person presses, in the words of their keyboard. */
export function capsOf(keys: string, mac: boolean): string[] {
  return keys.split(' ').map((stroke) =>
    stroke
      .split('+')
      .map((part) => (mac ? MAC[part] : PC[part]) ?? (part.length === 1 ? part.toUpperCase() : part))
      .join(mac ? '' : ' '),
  );
}

const MAC: Record<string, string> = { mod: '⌘', shift: '⇧', enter: '↵', escape: 'Esc' };
const PC: Record<string, string> = { mod: 'Ctrl', shift: '⇧', enter: '↵', escape: 'Esc' };

const isMac = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform ?? '');
