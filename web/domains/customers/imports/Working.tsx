import { useText } from '../text.ts';
import type { CustomerImport } from './api.ts';
import css from './imports.module.css';

/** The server works; how far it is. One may leave the page meanwhile. */
export function Working({ one }: { one: CustomerImport }) {
  const say = useText();
  const { state, rows } = one;
  const text =
    state === 'undoing'
      ? say('import.undoing')
      : say(state === 'running' ? 'import.running' : 'import.checking', { rows });
  return (
    <div role="status">
      <p>{text}</p>
      <progress className={css.progress} aria-label={text} />
      <p className="t12 dim">{say('import.leave')}</p>
    </div>
  );
}
