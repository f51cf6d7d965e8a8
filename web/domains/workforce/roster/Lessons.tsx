import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { clockOf } from '../dates.ts';
import { useText } from '../text.ts';
import type { Shift } from '../types.ts';

/** When within a shift is learnt, each time with its course. */
export function Lessons({ shift, zone }: { shift: Shift; zone?: string }) {
  const say = useText();
  const slug = useSlug();
  return shift.training.map(({ assignmentId, courseId, startsAt, endsAt }) => (
    <small key={`${assignmentId} ${startsAt}`} style={{ display: 'block' }}>
      <PageLink className="link" to={paths.course(slug, courseId)} search={{}}>
        {say('workforce.shift.training', { time: `${clockOf(startsAt, zone)}–${clockOf(endsAt, zone)}` })}
      </PageLink>
    </small>
  ));
}
