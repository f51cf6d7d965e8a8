import { BlockedSenders } from '../../../../domains/channels/BlockedSenders.tsx';
import { StoppedAddresses } from '../../../../domains/channels/StoppedAddresses.tsx';

/** Whose mail is not let in, and to whom none goes out. */
export const BlockedPart = () => (
  <>
    <BlockedSenders />
    <StoppedAddresses />
  </>
);
