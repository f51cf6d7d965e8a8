import { Chip, type Tone } from '../../design/Chip.tsx';
import { useText } from './text.ts';
import type { Fate } from './types.ts';

/** What became of a mail, coloured only where a person should look. */
export function FateChip({ fate }: { fate: Fate }) {
  const say = useText();
  return (
    <Chip small tone={TONES[fate] ?? 'plain'}>
      {say(`mail.fate.${fate}`)}
    </Chip>
  );
}

const TONES: Partial<Record<Fate, Tone>> = {
  quarantined: 'soon',
  refused: 'breach',
  opened: 'accent',
  threaded: 'accent',
};
