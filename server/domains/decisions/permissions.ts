import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Seeing under which clauses requests that one may see were decided. */
    'decisions:read': true;
    /** Deciding under a clause, telling the customer, and saying that they complain. */
    'decisions:write': true;
    /** Reviewing clauses. */
    'decisions:review': true;
  }
}

grantToRoles({
  'decisions:read': [
    'light-agent',
    'provider-agent',
    'provider-manager',
    'agent',
    'supervisor',
    'reviewer',
    'administrator',
  ],
  'decisions:write': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator'],
  'decisions:review': ['supervisor', 'administrator'],
});
