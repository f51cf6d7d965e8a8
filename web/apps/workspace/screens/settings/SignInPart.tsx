import { Provisioning } from '../../../../domains/access/tokens/Provisioning.tsx';
import { WorkspaceWays } from '../../../../domains/access/ways/WorkspaceWays.tsx';

/** How everybody comes in, and the directory that keeps the members. */
export const SignInPart = () => (
  <>
    <WorkspaceWays />
    <Provisioning />
  </>
);
