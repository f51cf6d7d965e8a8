import { Icon } from '../../design/Icon.tsx';
import css from './automation.module.css';
import type { Judged } from './types.ts';
import { useRuleWords } from './use-rule-words.ts';

/** The conditions with what came of each. */
export function Why({ judged }: { judged: Judged }) {
  const { say, condition } = useRuleWords({ match: 'all', parts: [judged] });
  if (!('parts' in judged)) {
    const text = condition(judged);
    return (
      <p className={css.truth} data-holds={judged.holds || undefined}>
        <Icon name={judged.holds ? 'check' : 'x'} size={14} />
        <span>
          {text}
          <span className="sr"> ({say(judged.holds ? 'judged.holds' : 'judged.not')})</span>
        </span>
      </p>
    );
  }
  if (judged.parts.length === 0) return <p className={css.truth}>{say('rule.always')}</p>;
  return (
    <div>
      {judged.parts.map((part) =>
        'parts' in part ? (
          <div key={JSON.stringify(part)} className={css.nested}>
            <p className="t12 dim">{say(`rule.match.${part.match}`)}</p>
            <Why judged={part} />
          </div>
        ) : (
          <Why key={JSON.stringify(part)} judged={part} />
        ),
      )}
    </div>
  );
}
