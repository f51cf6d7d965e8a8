import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { commentGroupsQuery, type Period } from '../api.ts';
import { useText } from '../text.ts';
import type { Survey } from '../types.ts';
import css from './results.module.css';

/** What comments have in common, as requests are grouped: the largest first. Says nothing while there are few. */
export function CommentGroups({ survey, period }: { survey: Survey; period: Period }) {
  const say = useText();
  const number = useNumber();
  const slug = useSlug();
  const { data } = useQuery(commentGroupsQuery(survey.id, period));
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={say('feedback.alike')} meta={say('feedback.alike.of', { count: data.count })}>
      <ul>
        {data.items.slice(0, 8).map(({ name, size, comments }) => (
          <li key={name} className={css.question}>
            <p className="strong">{`${name} · ${number(size)}`}</p>
            <ul>
              {comments.map(({ words, request }) => (
                <li key={request?.id ?? words}>
                  {words}{' '}
                  {request && (
                    <PageLink className="link t12" to={paths.request(slug, request.number)} search={{}}>
                      {`R-${request.number}`}
                    </PageLink>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
