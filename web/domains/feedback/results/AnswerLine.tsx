import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import type { Answer } from '../types.ts';
import css from './results.module.css';
import { Sound } from './Sound.tsx';

/** What one customer said, to the questions as they were asked, and the request. */
export function AnswerLine({ answer, isOfRequest }: { answer: Answer; isOfRequest?: boolean }) {
  const dates = useDates();
  const language = useLanguage();
  const now = new Date(useNow(60_000));
  const slug = useSlug();
  const { customer, request, order, said, answeredAt } = answer;
  const told = said.flatMap(({ question, text, number, choice, best, choiceText }) => {
    const value =
      number === null ? (choiceText?.[language] ?? choice) : `${number}${best ? ` / ${best}` : ''}`;
    return value === null ? [] : [`${text?.[language] ?? question} ${value}`];
  });
  return (
    <li className={css.answer}>
      <span className="row">
        <b className="grow">{customer.name}</b>
        {answeredAt && <span className="t12 dim">{dates.moment(answeredAt, now)}</span>}
      </span>
      {said.map(
        ({ question, words, sentiment }) =>
          words && (
            <span key={question}>
              {words}
              {sentiment && <Sound sentiment={sentiment} />}
            </span>
          ),
      )}
      <span className="t12 dim">{told.join(' · ')}</span>
      {!request && order && <span className="t12 dim">{order.number}</span>}
      {!isOfRequest && request && (
        <PageLink to={paths.request(slug, request.number)}>
          R-{request.number} {request.subject}
        </PageLink>
      )}
    </li>
  );
}
