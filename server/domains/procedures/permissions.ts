import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'procedures:read': true;
    /** Writing drafts of procedures. */
    'procedures:write': true;
    /** Publishing a draft, and taking a procedure out of use. */
    'procedures:publish': true;
  }
}

grantToRoles({
  'procedures:read': [
    'provider-agent',
    'provider-manager',
    'agent',
    'supervisor',
    'reviewer',
    'administrator',
  ],
  'procedures:write': ['agent', 'supervisor', 'reviewer', 'administrator'],
  'procedures:publish': ['supervisor', 'administrator'],
});
