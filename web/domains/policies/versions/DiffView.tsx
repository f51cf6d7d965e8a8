import { Chip, type Tone } from '../../../design/Chip.tsx';
import { languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { useText } from '../text.ts';
import type { Clause, PolicyDiff } from '../types.ts';
import { useStandardWords } from '../use-standard-words.ts';
import css from './versions.module.css';

type Change = PolicyDiff['clauses'][number];
const tones: Record<Change['change'], Tone> = {
  added: 'kept',
  removed: 'breach',
  changed: 'soon',
  moved: 'plain',
};

/** What is different, clause by clause: what came, what went, what was said before and what is said now. */
export function DiffView({ diff }: { diff: PolicyDiff }) {
  const say = useText();
  if (diff.fields.length === 0 && diff.clauses.length === 0)
    return <p className="dim">{say('policy.diff.same')}</p>;
  return (
    <ol className={css.diff}>
      {diff.fields.map((field) => (
        <li key={field} data-change="changed">
          <p className={css.changeHead}>
            <b className="grow">{say(`policy.field.${field}`)}</b>
            <Chip small tone="soon">
              {say('policy.diff.changed')}
            </Chip>
          </p>
        </li>
      ))}
      {diff.clauses.map((one) => (
        <ChangedClause key={one.key} change={one} />
      ))}
    </ol>
  );
}

function ChangedClause({ change: { change, before, after } }: { change: Change }) {
  const say = useText();
  const language = useLanguage();
  const linesOf = useLines();
  const clause = after ?? before;
  if (!clause) return null;
  const [was, is] = [before ? linesOf(before) : [], after ? linesOf(after) : []];
  return (
    <li data-change={change}>
      <p className={css.changeHead}>
        <b className="grow">
          {clause.number} {wordsIn(clause.title, language)}
        </b>
        <Chip small tone={tones[change]}>
          {say(`policy.diff.${change}`)}
        </Chip>
      </p>
      {change === 'changed' && (
        <div className={css.lines}>
          {was
            .filter((line) => !is.includes(line))
            .map((line) => (
              <del key={line}>{line}</del>
            ))}
          {is
            .filter((line) => !was.includes(line))
            .map((line) => (
              <ins key={line}>{line}</ins>
            ))}
        </div>
      )}
    </li>
  );
}

/** All that a clause says, a line each, so that two of them can be laid beside each other. */
function useLines() {
  const say = useText();
  const standardOf = useStandardWords();
  return ({ number, title, text, standard, expectation }: Clause): string[] => [
    say('policy.clause', { number }),
    ...languages.flatMap((one) => [title[one], text[one]]).filter(Boolean),
    ...(standard ? [standardOf(standard)] : []),
    ...(expectation ? languages.map((one) => expectation.question[one]).filter(Boolean) : []),
  ];
}
