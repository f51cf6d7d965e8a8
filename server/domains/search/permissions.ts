import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Looking for words; what may be found is decided by the words of the rooms that own it. */
    'search:read': true;
    /** Keeping the index. */
    'search:write': true;
  }
}

grantToRoles({
  'search:read': [
    'light-agent',
    'provider-agent',
    'provider-manager',
    'agent',
    'supervisor',
    'reviewer',
    'administrator',
  ],
  'search:write': ['administrator'],
});
