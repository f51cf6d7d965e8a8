import { ReadingLimits } from '../../../../domains/access/tokens/ReadingLimits.tsx';
import { Tokens } from '../../../../domains/access/tokens/Tokens.tsx';

/** Tokens of programs, and how much anybody may read in an hour. */
export const TokensPart = () => (
  <>
    <Tokens />
    <ReadingLimits />
  </>
);
