import { useQuery } from '@tanstack/react-query';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { sentimentQuery } from '../api.ts';
import { written } from '../figures.ts';
import { useText } from '../text.ts';
import type { Sentiment, SentimentFigures } from '../types.ts';

const tones: Record<Sentiment['sound'], Tone> = { good: 'kept', bad: 'soon', unclear: 'plain' };

/** What words without a score sound like, with how often the same was right of scored ones. */
export function Sound({ sentiment: { sound, right } }: { sentiment: Sentiment }) {
  const say = useText();
  const number = new Intl.NumberFormat(useLanguage());
  const share = (value: number) => written('share', value, number);
  return (
    <span className="row t12 dim">
      <Chip tone={tones[sound]}>{say(`feedback.sound.${sound}`)}</Chip>
      {right?.estimate != null &&
        say('feedback.sound.right', {
          ...{ share: share(right.estimate), low: share(right.low), high: share(right.high) },
          count: right.n,
        })}
    </span>
  );
}

/** How it is known what comments without a score sound like, how sure that is in each language, or why nothing is said. */
export function HowSure() {
  const say = useText();
  const { data } = useQuery(sentimentQuery);
  if (!data) return null;
  return (
    <details className="t13 dim">
      <summary>{say('feedback.sound.how')}</summary>
      <p>{say('feedback.sound.how.text')}</p>
      {data.items.every(({ learnedAt }) => learnedAt === null) ? (
        <p>{say('feedback.sound.notYet')}</p>
      ) : (
        <ul>
          {data.items.map((item) => (
            <li key={item.language}>
              <OfLanguage item={item} needed={data} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function OfLanguage({
  item: { language, accuracy, isShown, examples, good, bad },
  needed: { fewestExamples, fewestOfKind },
}: {
  item: SentimentFigures['items'][number];
  needed: SentimentFigures;
}) {
  const say = useText();
  const shown = useLanguage();
  const number = new Intl.NumberFormat(shown);
  const share = (value: number) => written('share', value, number);
  const name = new Intl.DisplayNames(shown, { type: 'language' }).of(language) ?? language;
  if (accuracy?.estimate == null)
    return say('feedback.sound.few', { name, good, bad, fewest: fewestExamples, kind: fewestOfKind });
  const figures = {
    ...{ name, share: share(accuracy.estimate), low: share(accuracy.low), high: share(accuracy.high) },
    ...{ count: accuracy.n, of: examples, guess: share(accuracy.guess ?? 0) },
  };
  return say(isShown ? 'feedback.sound.sure' : 'feedback.sound.unsure', figures);
}
