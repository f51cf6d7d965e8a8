import { Chip } from '../../design/Chip.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useText } from './text.ts';
import type { Standing } from './types.ts';

const tones = { late: 'breach', near: 'soon', fine: 'line' } as const;

/** By when it must be done, coloured when that is near or over; the words say the same. */
export function StandingChip({ standing, dueAt }: { standing: Standing; dueAt: string }) {
  const say = useText();
  const dates = useDates();
  return (
    <Chip small tone={tones[standing]} title={dates.full(dueAt)}>
      {say(`privacy.due.${standing}`, { when: dates.full(dueAt) })}
    </Chip>
  );
}
