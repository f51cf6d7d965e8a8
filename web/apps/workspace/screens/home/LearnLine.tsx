import { useQuery } from '@tanstack/react-query';
import { buttonClass } from '../../../../design/Button.tsx';
import { Icon } from '../../../../design/Icon.tsx';
import { Panel } from '../../../../design/Page.tsx';
import { useMay } from '../../../../domains/team/use-me.ts';
import { mineQuery } from '../../../../domains/training/api.ts';
import { noonOf } from '../../../../domains/training/use-due-words.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './home.module.css';
import { useText } from './text.ts';

/** In one line what I learn today: the questions of the day, and what I am asked. Says nothing while there is nothing. */
export function LearnLine() {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const { data } = useQuery({ ...mineQuery, enabled: useMay('training:read') });
  const asked = data?.items.flatMap(({ assignment }) => assignment ?? []) ?? [];
  const left = data?.cards.left ?? 0;
  if (asked.length + left === 0) return null;
  const [first] = asked;
  const parts = [
    ...(left > 0 ? [say('home.learn.cards', { count: left })] : []),
    ...(asked.length > 0 ? [say('home.learn.asked', { count: asked.length })] : []),
    ...(first
      ? [
          say(first.isLate ? 'home.learn.late' : 'home.learn.by', {
            day: dates.shortDay(noonOf(first.dueOn)),
          }),
        ]
      : []),
  ];
  return (
    <Panel bare>
      <div className={css.learn}>
        <Icon name="cap" />
        <p className="grow">{parts.join(' · ')}</p>
        <PageLink to={paths.training(slug)} search={{}} className={buttonClass({ small: true })}>
          {say('home.learn')}
        </PageLink>
      </div>
    </Panel>
  );
}
