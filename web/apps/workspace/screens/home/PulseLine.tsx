import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../../design/states/Notice.tsx';
import { ownPulseQuery } from '../../../../domains/pulse/api.ts';
import { useText } from '../../../../domains/pulse/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './home.module.css';

/** One line while the pulse waits for my answer. Only I see it, so that nobody else learns who has not answered. */
export function PulseLine() {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const asked = useQuery({ ...ownPulseQuery, enabled: useMay('pulse:answer') }).data?.asked;
  if (!asked || asked.hasAnswered) return null;
  return (
    <div className={css.notice}>
      <Notice tone="plain" icon="heart">
        <PageLink className="link" to={paths.feedback(slug)} search={{ tab: 'pulse' }}>
          {say('pulse.homeLine')} {say('pulse.homeLine.by', { date: dates.shortDay(asked.closesAt) })}
        </PageLink>
      </Notice>
    </div>
  );
}
