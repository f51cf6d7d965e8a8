import type { ReactNode } from 'react';
import { isChapter } from '../../../../server/domains/policies/rules/content.ts';
import { Icon } from '../../../design/Icon.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { wordsIn } from '../../../platform/words/words-in.ts';
import css from '../policies.module.css';
import { useText } from '../text.ts';
import type { Clause } from '../types.ts';
import { useStandardWords } from '../use-standard-words.ts';

/** The clauses of a policy as they are read, under their headings. @param beneath what stands under one. */
export function ClauseList({ clauses, changed, beneath }: ClauseListProps) {
  const say = useText();
  const language = useLanguage();
  const standardOf = useStandardWords();
  return (
    <div className={css.doc}>
      {clauses.map((clause) =>
        isChapter({ clauses: [...clauses] }, clause) ? (
          <h2 key={clause.key} className={css.chapter}>
            <span>{clause.number}</span>
            {wordsIn(clause.title, language)}{' '}
            {changed?.has(clause.key) && <small className="soon">{say('policy.isNew')}</small>}
          </h2>
        ) : (
          <article
            key={clause.key}
            id={`clause-${clause.key}`}
            className={css.clause}
            data-new={changed?.has(clause.key) || undefined}
            aria-label={`${clause.number} ${wordsIn(clause.title, language)}`}
          >
            <h3>
              <span>{clause.number}</span>
              <b className="grow">{wordsIn(clause.title, language)}</b>
              {changed?.has(clause.key) && <small className="soon">{say('policy.isNew')}</small>}
            </h3>
            <p className={css.text}>{wordsIn(clause.text, language)}</p>
            {clause.standard && (
              <p className={css.meta}>
                <Icon name="target" size={14} />
                <span className="grow">{standardOf(clause.standard)}</span>
              </p>
            )}
            {beneath?.(clause)}
          </article>
        ),
      )}
    </div>
  );
}

interface ClauseListProps {
  clauses: readonly Clause[];
  /** Keys of clauses that are new to the reader. */
  changed?: ReadonlySet<string> | undefined;
  beneath?: (clause: Clause) => ReactNode;
}
