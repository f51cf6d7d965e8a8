import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { Spark } from '../../../../domains/insights/Spark.tsx';
import { groupQuery } from '../../../../domains/problems/api.ts';
import { GroupActs } from '../../../../domains/problems/GroupActs.tsx';
import { Members } from '../../../../domains/problems/Members.tsx';
import css from '../../../../domains/problems/problems.module.css';
import { Alarms } from '../../../../domains/problems/records/Alarms.tsx';
import { Timeline } from '../../../../domains/problems/records/Timeline.tsx';
import { useText } from '../../../../domains/problems/text.ts';
import { useGroupName } from '../../../../domains/problems/use-group-name.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useNumber } from '../../../../platform/messages/text.tsx';
import { useWords } from '../../../../platform/words/index.ts';

/** One group: how it grows, its requests, and what a person decides about it. */
export function GroupScreen() {
  const say = useText();
  const words = useWords();
  const number = useNumber();
  const nameOf = useGroupName();
  const mayWrite = useMay('problems:write');
  const mayWork = useMay('problems:work');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: group, error } = useQuery(groupQuery(id));
  if (error && !group)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!group) return <Skeleton rows={5} shape="lines" label={words('word.loading')} />;
  const figures = [
    `${say('groups.lastWeek')}: ${number(group.lastWeek)}`,
    `${say('groups.open')}: ${number(group.open)}`,
    `${say('groups.size')}: ${number(group.size)}`,
  ];
  return (
    <Page title={nameOf(group)} beside={<GroupActs group={group} mayWrite={mayWrite} mayWork={mayWork} />}>
      <p className={`dim ${css.figures}`}>
        <Spark values={group.trend} /> {figures.join(' · ')}
      </p>
      <Timeline groupId={group.id} />
      <Alarms groupId={group.id} />
      <Members group={group} mayWrite={mayWrite} />
    </Page>
  );
}
