import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../../design/states/Notice.tsx';
import { myReadingsQuery } from '../../../../domains/acknowledgements/api.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './home.module.css';
import { useText } from './text.ts';

/** One line while policies wait for my signature: how many, and until when. */
export function ReadingsWaiting() {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const mayRead = useMay('acknowledgements:own');
  const open = (useQuery({ ...myReadingsQuery, enabled: mayRead }).data ?? []).filter((one) => !one.signedAt);
  const [first] = open;
  if (!first) return null;
  const isLate = open.some((one) => one.isLate);
  const to = open.length === 1 ? paths.policy(slug, first.policyId) : paths.policies(slug);
  return (
    <div className={css.notice}>
      <Notice tone={isLate ? 'breach' : 'soon'} icon="shield-check">
        <PageLink className="link" to={to} search={open.length === 1 ? {} : { show: 'mine' }}>
          {say('home.readings', { count: open.length })}{' '}
          {say('home.readings.by', { date: dates.shortDay(first.dueAt) })}
        </PageLink>
      </Notice>
    </div>
  );
}
