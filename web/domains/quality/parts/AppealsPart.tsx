import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { appealsQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';

/** Who does not agree with a review, and waits for somebody uninvolved to decide. */
export function AppealsPart() {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const found = useQuery(appealsQuery);
  return (
    <Panel title={say('quality.appeals')} meta={say('quality.appeals.text')}>
      <Loaded of={found}>
        {(appeals) =>
          appeals.length === 0 ? (
            <State icon="check-c" title={say('quality.appeals.empty')} />
          ) : (
            <ul className={css.list}>
              {appeals.map((one) => (
                <li key={one.id}>
                  <PageLink
                    className={`link ${css.name}`}
                    to={paths.qualityResult(slug, one.unitId)}
                    search={{}}
                  >
                    {one.member.name} · {one.request.subject || `#${one.request.number}`}
                  </PageLink>{' '}
                  <span className="dim t12">{dates.full(one.openedAt)}</span>
                  <p>{one.words}</p>
                  {!one.mayDecide && <p className="dim t12">{say('quality.appeals.notYou')}</p>}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
