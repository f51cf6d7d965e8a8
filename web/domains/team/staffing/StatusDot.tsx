import { Dot } from '../../../design/Dot.tsx';
import type { Status } from './types.ts';

/** A status as a dot beside its words: full is here, half is here and taken, hollow is gone. */
export function StatusDot({ status }: { status: Status }) {
  const [fill, tone] = LOOKS[status];
  return <Dot fill={fill} tone={tone} />;
}

const LOOKS = {
  available: ['full', 'kept'],
  busy: ['half', 'soon'],
  break: ['half', 'quiet'],
  away: ['hollow', 'soon'],
  offline: ['hollow', 'quiet'],
} as const;
