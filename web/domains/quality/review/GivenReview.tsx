import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Content, Given, Score } from '../types.ts';
import { usePercent } from '../use-percent.ts';
import { usePointWords } from './ScorePoints.tsx';

/** A review as it was given, to read. */
export function GivenReview({ given, content }: { given: Given; content: Content }) {
  const say = useText();
  const percent = usePercent();
  return (
    <Panel
      title={given.reviewer.name}
      meta={given.isOfAppeal ? say('quality.ofAppeal') : undefined}
      end={
        <span className={css.row}>
          {given.failed && (
            <Chip small tone="breach">
              {say('quality.failed')}
            </Chip>
          )}
          <b>{percent(given.score)}</b>
        </span>
      }
    >
      <GivenScores scores={given.scores} content={content} />
      {given.words && <p className={css.said}>{given.words}</p>}
    </Panel>
  );
}

/** Points, words and quotes by criterion, in the order of the card. */
export function GivenScores({ scores, content }: { scores: readonly Score[]; content: Content }) {
  const language = useLanguage();
  const wordsOf = usePointWords();
  return (
    <dl className={css.scores}>
      {content.criteria.map((criterion) => {
        const score = scores.find(({ key }) => key === criterion.key);
        if (!score) return null;
        const isMissed = criterion.critical && score.points === 0;
        return (
          <div key={criterion.key}>
            <dt>{wordsIn(criterion.names, language)}</dt>
            <dd>
              <b data-missed={isMissed || undefined}>{wordsOf(criterion.scale, score.points)}</b>
              {score.words && <p>{score.words}</p>}
              {score.quote && <blockquote className={css.quote}>{score.quote}</blockquote>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
