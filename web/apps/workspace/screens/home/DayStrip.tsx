import { useEffect, useRef } from 'react';
import { cx } from '../../../../design/cx.ts';
import { Icon } from '../../../../design/Icon.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import { stripOf } from './day-strip.ts';
import css from './home.module.css';
import { useText } from './text.ts';
import { eventsOf, type Today } from './use-today.ts';

/** My day as a strip: what is due when, and where we are in it. The lists below say the same in words. */
export function DayStrip({ today }: { today: Today }) {
  const say = useText();
  const slug = useSlug();
  const strip = stripOf(today.now, eventsOf(today));
  const here = useRef<HTMLElement>(null);
  // Where the strip is wider than the page, it begins at now.
  useEffect(() => void here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), []);
  const at = (share: number) => ({ left: `${share * 100}%` });
  return (
    <section className={css.day} aria-label={say('home.day')}>
      <div className={css.dayIn}>
        <i className={css.past} style={{ width: `calc(${strip.past * 100}% + 24px)` }} />
        {strip.hours.map(({ hour, left }) => (
          <i key={hour} className={css.hour} style={at(left)}>
            <span>{two(hour)}</span>
          </i>
        ))}
        {strip.events.map((event) => (
          <PageLink
            key={event.id}
            to={paths.request(slug, event.requestNumber)}
            search={{}}
            className={cx(css.event, event.isNear && css.near, event.lane === 1 && css.below)}
            style={at(event.left)}
          >
            <Icon name={event.kind === 'promise' ? 'flag' : 'clock'} size={14} />
            {clock(event.at)} <span className="cut">{event.words}</span>
            {event.more > 0 && <b>+{event.more}</b>}
          </PageLink>
        ))}
        <i ref={here} className={css.now} style={at(strip.past)}>
          <span>{clock(today.now)}</span>
        </i>
      </div>
    </section>
  );
}

const two = (value: number) => String(value).padStart(2, '0');
const clock = (at: Date) => `${two(at.getHours())}.${two(at.getMinutes())}`;
