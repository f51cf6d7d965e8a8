import { FactorResets } from '../../../../domains/team/FactorResets.tsx';
import { Members } from '../../../../domains/team/Members.tsx';
import { OpenInvitations } from '../../../../domains/team/OpenInvitations.tsx';

/** Who works here, who is invited, and who lost the second factor. */
export const MembersPart = () => (
  <>
    <Members />
    <OpenInvitations />
    <FactorResets />
  </>
);
