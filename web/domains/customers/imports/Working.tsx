import type { CustomerImport } from './api.ts';
import css from './imports.module.css';
import { useText } from './text.ts';

/** The server works; how far it is. One may leave the page meanwhile. */
export function Working({ one }: { one: CustomerImport }) {
  const say = useText();
  const { done, total } = one.progress;
  const state = one.state === 'running' || one.state === 'undoing' ? one.state : 'checking';
  const text = total === null ? say('import.counting') : say(`import.${state}`, { done, total });
  return (
    <div role="status">
      <p>{text}</p>
      <progress
        className={css.progress}
        aria-label={text}
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
      />
      <p className="t12 dim">{say('import.leave')}</p>
    </div>
  );
}
