import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../../design/Chip.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { figuresQuery } from '../api.ts';
import { lastDays } from '../figures/last-days.ts';
import { useText } from '../text.ts';
import type { Article } from '../types.ts';
import css from './article.module.css';

/** How an article was read in the last thirty days, and what readers said who were not helped. */
export function ArticleFiguresPart({ article }: { article: Article }) {
  const say = useText();
  const number = useNumber();
  const { data } = useQuery(figuresQuery(article.id, lastDays(30, new Date())));
  if (!data || data.days.length === 0) return null;
  const sum = (key: 'reads' | 'replies' | 'helpful' | 'unhelpful' | 'prevented') =>
    data.days.reduce((all, day) => all + day[key], 0);
  const rated = sum('helpful') + sum('unhelpful');
  const share = rated > 0 ? number(sum('helpful') / rated, { style: 'percent' }) : '–';
  return (
    <section className={css.figures}>
      <dl>
        <div>
          <dt>{say('figures.reads')}</dt>
          <dd>{number(sum('reads'))}</dd>
        </div>
        <div>
          <dt>{say('figures.replies')}</dt>
          <dd>{number(sum('replies'))}</dd>
        </div>
        <div>
          <dt>{say('figures.helped')}</dt>
          <dd>{share}</dd>
        </div>
        <div title={say('figures.prevented.text')}>
          <dt>{say('figures.prevented')}</dt>
          <dd>{number(sum('prevented'))}</dd>
        </div>
      </dl>
      {data.feedback.length > 0 && <h2>{say('figures.said')}</h2>}
      {data.feedback.slice(0, 5).map((one) => (
        <p key={one.id} className={css.said}>
          {one.reason && <Chip small>{say(`figures.reason.${one.reason}`)}</Chip>} {one.words}
        </p>
      ))}
    </section>
  );
}
