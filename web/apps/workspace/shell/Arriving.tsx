import { lazy, Suspense } from 'react';
import { Offers } from '../../../domains/requests/offers/Offers.tsx';

/** On its own, so that the first page does not even have to name the files of which it is made. */
const MyCalls = lazy(() =>
  import('../../../domains/calls/line/MyCalls.tsx').then((one) => ({ default: one.MyCalls })),
);

/** What comes to me by itself wherever I am: chats that are offered, and calls at my line. */
export function Arriving() {
  return (
    <>
      <Offers />
      <Suspense>
        <MyCalls />
      </Suspense>
    </>
  );
}
