import { useQuery } from '@tanstack/react-query';
import { feedbackOfQuery } from './api.ts';
import { AnswerLine } from './results/AnswerLine.tsx';
import { useText } from './text.ts';

/** What the customer was asked about a request and said; nothing at all where nobody asked. */
export function FeedbackPart({ request, className }: { request: string; className?: string }) {
  const say = useText();
  const { data = [] } = useQuery(feedbackOfQuery(request));
  if (data.length === 0) return null;
  const waiting = data.filter(({ state }) => state === 'waiting').length;
  const sent = data.filter(({ state }) => state === 'sent').length;
  const withheld = data.flatMap((one) => (one.withheld ? [one.withheld] : []));
  return (
    <section className={className} aria-label={say('feedback.title')}>
      <h3 className="heading">{say('feedback.title')}</h3>
      <ul>
        {data
          .filter(({ answeredAt }) => answeredAt)
          .map((one) => (
            <AnswerLine key={one.id} answer={one} isOfRequest />
          ))}
      </ul>
      {waiting > 0 && <p className="t12 dim">{say('feedback.will')}</p>}
      {sent > 0 && <p className="t12 dim">{say('feedback.waits')}</p>}
      {withheld.map((reason) => (
        <p key={reason} className="t12 dim">
          {say('feedback.not')} {say(`feedback.why.${reason}` as 'feedback.why.reopened')}
        </p>
      ))}
    </section>
  );
}
