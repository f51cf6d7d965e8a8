import { useNumber } from '../../platform/messages/text.tsx';

/** A share as a percentage, a dash where there is none. */
export function usePercent() {
  const number = useNumber();
  return (share: number | null) =>
    share === null ? '–' : number(share, { style: 'percent', maximumFractionDigits: 0 });
}
