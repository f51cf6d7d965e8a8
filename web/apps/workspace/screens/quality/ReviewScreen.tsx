import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { wordsIn } from '../../../../../server/domains/quality/rules/card/card.ts';
import { useReasons } from '../../../../domains/channels/reason-words.ts';
import { Thread } from '../../../../domains/conversations/thread/Thread.tsx';
import { reviewQuery } from '../../../../domains/quality/api.ts';
import css from '../../../../domains/quality/quality.module.css';
import { GivenReview, GivenScores } from '../../../../domains/quality/review/GivenReview.tsx';
import { ReviewForm } from '../../../../domains/quality/review/ReviewForm.tsx';
import { useText } from '../../../../domains/quality/text.ts';
import type { Review } from '../../../../domains/quality/types.ts';
import { Loaded } from '../../../../platform/client/Loaded.tsx';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';

/** The conversation beside the card. */
export function ReviewScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <Loaded of={useQuery(reviewQuery(id))}>{(review) => <Beside key={review.id} review={review} />}</Loaded>
  );
}

function Beside({ review }: { review: Review }) {
  const say = useText();
  const language = useLanguage();
  const slug = useSlug();
  const deliveryWords = useReasons('delivery');
  const { request, card } = review;
  return (
    <main className={css.beside}>
      <section className={css.talk}>
        <header>
          <h1>
            <PageLink className="link" to={paths.request(slug, request.number)} search={{}}>
              #{request.number} {request.subject}
            </PageLink>
          </h1>
          <p className="dim t12">
            {say('quality.review.of', { name: review.member?.name ?? say('quality.review.hidden') })} ·{' '}
            {say(`quality.because.${review.because}`)}
          </p>
        </header>
        <div>
          <Thread
            requestId={request.id}
            language={request.language}
            mailLink={() => paths.mailLog(slug)}
            deliveryWords={deliveryWords}
            hiddenName={review.member ? undefined : say('quality.review.hidden')}
          />
        </div>
      </section>
      <aside className={`${css.side} scroll`} aria-label={wordsIn(card.content.names, language)}>
        <header>
          <h2>{wordsIn(card.content.names, language)}</h2>
          <p className="dim t12">{say('quality.version', { version: card.version })}</p>
        </header>
        <div className={css.sheet}>
          {review.submittedAt ? (
            <>
              <GivenScores scores={review.scores} content={card.content} />
              {review.words && <p className={css.said}>{review.words}</p>}
              {!review.isOpen && <p className="dim t13">{say('quality.review.others')}</p>}
            </>
          ) : (
            <ReviewForm review={review} />
          )}
          {review.others.map((given) => (
            <GivenReview key={given.id} given={given} content={card.content} />
          ))}
        </div>
      </aside>
    </main>
  );
}
