import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** One's own notifications: reading them, and saying that they were read. */
    'notifications:own': true;
    /** Telling a member something: the program's own work. */
    'notifications:write': true;
  }
}

grantToRoles({
  'notifications:own': [
    'light-agent',
    'provider-agent',
    'provider-manager',
    'agent',
    'supervisor',
    'reviewer',
    'administrator',
  ],
  'notifications:write': [],
});
