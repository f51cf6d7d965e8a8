import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Seeing which procedures are followed on requests that one may see. */
    'runs:read': true;
    /** Following procedures. */
    'runs:write': true;
    /** How procedures are used and what they bring about. */
    'runs:measure': true;
  }
}

grantToRoles({
  'runs:read': [
    'light-agent',
    'provider-agent',
    'provider-manager',
    'agent',
    'supervisor',
    'reviewer',
    'administrator',
  ],
  'runs:write': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator'],
  'runs:measure': ['supervisor', 'reviewer', 'administrator'],
});
