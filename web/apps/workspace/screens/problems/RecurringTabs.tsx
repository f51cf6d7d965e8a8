import { Segment } from '../../../../design/forms/Segment.tsx';
import { useText } from '../../../../domains/problems/text.ts';
import { paths, useGo, useSlug } from '../../../../platform/router/paths.ts';

/** Between the groups that recur and the problems that were made of them. */
export function RecurringTabs({ here }: { here: 'groups' | 'problems' }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  return (
    <Segment
      label={say('problems.tabs')}
      value={here}
      onChange={(next) => go(paths[next](slug), {})}
      options={[
        { value: 'groups', label: say('groups.all') },
        { value: 'problems', label: say('problems.all') },
      ]}
    />
  );
}
