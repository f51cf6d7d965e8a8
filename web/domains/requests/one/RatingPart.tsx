import { useQuery } from '@tanstack/react-query';
import { Icon } from '../../../design/Icon.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { ratingQuery } from '../api.ts';
import { useText } from '../text.ts';
import css from './one.module.css';

/** What the customer said of it on their page; nothing before they did. */
export function RatingPart({ requestId, className }: { requestId: string; className?: string }) {
  const say = useText();
  const dates = useDates();
  const { data: rating } = useQuery(ratingQuery(requestId));
  if (!rating) return null;
  return (
    <section className={className}>
      <h3 className="heading">{say('requests.rating')}</h3>
      <p className={css.rating}>
        <span
          className={css.stars}
          role="img"
          aria-label={say('requests.rating.score', { score: rating.score })}
        >
          {[1, 2, 3, 4, 5].map((one) => (
            <span key={one} data-given={one <= rating.score || undefined}>
              <Icon name="star" size={14} />
            </span>
          ))}
        </span>
        <span className="t12 dim">{dates.shortDay(rating.ratedAt)}</span>
      </p>
      {rating.words && <p className={css.ratingWords}>{rating.words}</p>}
    </section>
  );
}
