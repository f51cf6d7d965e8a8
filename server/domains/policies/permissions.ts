import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Reading what is published for employees. */
    'policies:read': true;
    /** Saying something to clauses, and proposing others. */
    'policies:suggest': true;
    /** Writing drafts of policies, and answering proposals. */
    'policies:write': true;
    /** Approving what somebody else wrote, taking a policy out of use, and letting investors in. */
    'policies:approve': true;
  }
}

const everybody = [
  'light-agent',
  'provider-agent',
  'provider-manager',
  'agent',
  'supervisor',
  'reviewer',
  'administrator',
] as const;

grantToRoles({
  'policies:read': everybody,
  'policies:suggest': everybody,
  'policies:write': ['supervisor', 'reviewer', 'administrator'],
  'policies:approve': ['supervisor', 'administrator'],
});
