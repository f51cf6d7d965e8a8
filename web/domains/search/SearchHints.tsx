import css from './search.module.css';
import { useText } from './text.ts';

const hints = [
  'phrase',
  'from',
  'status',
  'label',
  'assignee',
  'team',
  'priority',
  'language',
  'group',
  'problem',
  'field',
  'has',
  'dates',
  'without',
] as const;

/** What a search understands besides words; a press puts an example into the field. */
export function SearchHints({ onPick }: { onPick: (example: string) => void }) {
  const say = useText();
  return (
    <section className={css.hints} aria-labelledby="search-hints">
      <h2 id="search-hints">{say('search.hints')}</h2>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>
            <button type="button" onClick={() => onPick(say(`search.hint.${hint}`))}>
              {say(`search.hint.${hint}`)}
            </button>
            <span>{say(`search.hint.${hint}.means`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
