import { useQuery } from '@tanstack/react-query';
import { AuditTrail } from '../../../../domains/audit/AuditTrail.tsx';
import { membersQuery, teamsQuery } from '../../../../domains/team/api.ts';

/** The trail with the names of members and teams, which are of a later room. */
export function AuditPart() {
  const members = useQuery(membersQuery).data ?? [];
  const teams = useQuery(teamsQuery).data ?? [];
  return <AuditTrail people={members} others={teams} />;
}
