import { useQuery } from '@tanstack/react-query';
import { cx } from '../../../../design/cx.ts';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Spark } from '../../../../domains/insights/Spark.tsx';
import { standingQuery } from '../../../../domains/problems/api.ts';
import { Bursts } from '../../../../domains/problems/Bursts.tsx';
import { GroupTable } from '../../../../domains/problems/GroupTable.tsx';
import css from '../../../../domains/problems/problems.module.css';
import { useText } from '../../../../domains/problems/text.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { useText as useApp } from '../../messages/text.ts';
import { RecurringTabs } from './RecurringTabs.tsx';

/** What customers ask again and again: groups of like requests, and how they grow. */
export function GroupsScreen() {
  const say = useText();
  return (
    <Page title={useApp()('app.groups')} beside={<RecurringTabs here="groups" />}>
      <Standing />
      <Bursts />
      <Panel title={say('groups.group')} meta={say('groups.text')}>
        <GroupTable trend={(values) => <Spark values={values} />} />
      </Panel>
    </Page>
  );
}

function Standing() {
  const say = useText();
  const dates = useDates();
  const { data } = useQuery(standingQuery);
  if (!data?.groupedAt) return null;
  const { grouped, ungrouped, groupedAt } = data;
  return (
    <p className={cx(css.standing, 't12', 'dim')}>
      {say('groups.standing', { grouped, ungrouped })} · {say('groups.at', { at: dates.full(groupedAt) })}
    </p>
  );
}
