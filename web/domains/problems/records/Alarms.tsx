import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import { alarmsQuery } from './api.ts';

/** When a group grew faster than chance explains, with the requests that made it. */
export function Alarms({ groupId }: { groupId: string }) {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const slug = useSlug();
  const alarms = useQuery(alarmsQuery(groupId)).data ?? [];
  if (alarms.length === 0) return null;
  return (
    <Panel title={say('groups.alarms')} meta={say('groups.bursts.text')}>
      <ul className={css.bursts}>
        {alarms.slice(0, 5).map((alarm) => (
          <li key={alarm.id}>
            <p className={css.line}>
              <span className={css.name}>{dates.full(alarm.toldAt)}</span>
              <span className="t12 dim">
                {say('groups.bursts.one', {
                  count: number(alarm.count),
                  days: alarm.days,
                  usual: number(alarm.usual, { maximumFractionDigits: 1 }),
                })}
              </span>
            </p>
            <ul className={css.examples}>
              {alarm.requests.slice(0, 5).map((request) => (
                <li key={request.id}>
                  <PageLink className="link" to={paths.request(slug, request.number)} search={{}}>
                    {`R-${request.number}`}
                  </PageLink>{' '}
                  {request.subject}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
