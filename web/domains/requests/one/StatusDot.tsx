import { Dot } from '../../../design/Dot.tsx';
import type { RequestItem } from '../types.ts';

/** The dot of a status; its words stand beside it. */
export function StatusDot({ status }: { status: RequestItem['status'] }) {
  if (status === 'open') return <Dot fill="half" tone="soon" />;
  if (status === 'waiting') return <Dot fill="hollow" tone="quiet" />;
  return <Dot fill="full" tone="kept" />;
}
