import { useQuery } from '@tanstack/react-query';
import { buttonClass } from '../../../../design/Button.tsx';
import { Icon } from '../../../../design/Icon.tsx';
import { Panel } from '../../../../design/Page.tsx';
import { useMay } from '../../../../domains/team/use-me.ts';
import { mineQuery } from '../../../../domains/workforce/api.ts';
import { clockOf, noonOf } from '../../../../domains/workforce/dates.ts';
import { useText } from '../../../../domains/workforce/text.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './home.module.css';

/** In one line when I work next, and whether a colleague asks me to take a shift. Says nothing while there is nothing. */
export function NextShift() {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const { data } = useQuery({ ...mineQuery, enabled: useMay('workforce:read') });
  const next = data?.shifts[0];
  const asked = data?.swaps.filter(({ isAsked, state }) => isAsked && state === 'asked').length ?? 0;
  if (!next && asked === 0) return null;
  const parts = [
    ...(next
      ? [
          say('workforce.next', {
            day: dates.shortDay(noonOf(next.onDate)),
            time: `${clockOf(next.startsAt)}–${clockOf(next.endsAt)}`,
          }),
        ]
      : []),
    ...(asked > 0 ? [say('workforce.next.swap', { count: asked })] : []),
  ];
  return (
    <Panel bare>
      <div className={css.learn}>
        <Icon name="calendar" />
        <p className="grow">{parts.join(' · ')}</p>
        <PageLink to={paths.workforce(slug, 'mine')} search={{}} className={buttonClass({ small: true })}>
          {say('workforce.mine')}
        </PageLink>
      </div>
    </Panel>
  );
}
