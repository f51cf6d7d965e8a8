import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../design/Chip.tsx';
import { Panel } from '../../design/Page.tsx';
import { useNumber } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { burstsQuery } from './api.ts';
import css from './problems.module.css';
import { useText } from './text.ts';
import { useGroupName } from './use-group-name.ts';

/** What grows faster than chance explains; nothing at all when all is as usual. */
export function Bursts() {
  const say = useText();
  const number = useNumber();
  const slug = useSlug();
  const nameOf = useGroupName();
  const { data: bursts = [] } = useQuery(burstsQuery);
  if (bursts.length === 0) return null;
  const rounded = (value: number) => number(value, { maximumFractionDigits: 1 });
  return (
    <Panel title={say('groups.bursts')} meta={say('groups.bursts.text')}>
      <ul className={css.bursts}>
        {bursts.map((burst) => (
          <li key={burst.id} className={css.line}>
            <PageLink className={`link ${css.name}`} to={paths.group(slug, burst.id)} search={{}}>
              {nameOf(burst)}
            </PageLink>
            {burst.ratio !== null && (
              <Chip small tone="soon">
                {`× ${rounded(burst.ratio)}`}
              </Chip>
            )}
            <span className="t12 dim">
              {say('groups.bursts.one', {
                count: number(burst.count),
                days: burst.days,
                usual: rounded(burst.usual),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
