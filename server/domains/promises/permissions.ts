import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'promises:read': true;
    'promises:write': true;
    /** Whether customers are told by the program, and when members are reminded. */
    'promises:settings': true;
  }
}

grantToRoles({
  'promises:read': [
    'light-agent',
    'provider-agent',
    'provider-manager',
    'agent',
    'supervisor',
    'reviewer',
    'administrator',
  ],
  'promises:write': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator'],
  'promises:settings': ['administrator'],
});
