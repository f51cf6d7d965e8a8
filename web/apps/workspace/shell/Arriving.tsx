import { MyCalls } from '../../../domains/calls/line/MyCalls.tsx';
import { callsLive } from '../../../domains/calls/live.ts';
import { Offers } from '../../../domains/requests/offers/Offers.tsx';
import { lateRules } from '../../../platform/live/Live.tsx';

lateRules.push(callsLive);

/** What comes to me by itself wherever I am: chats that are offered, and calls at my line. */
export function Arriving() {
  return (
    <>
      <Offers />
      <MyCalls />
    </>
  );
}
