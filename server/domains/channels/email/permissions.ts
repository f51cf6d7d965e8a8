import { grantToRoles } from '../../../platform/permission.ts';

declare module '../../../platform/permission.ts' {
  interface PermissionWords {
    /** The mail log, mailboxes and blocked senders. */
    'channels:read': true;
    /** Blocking senders, taking mail out of quarantine. */
    'channels:write': true;
    /** Mailboxes, their connections, imports. */
    'channels:manage': true;
  }
}

grantToRoles({
  'channels:read': ['agent', 'supervisor', 'reviewer', 'administrator'],
  'channels:write': ['agent', 'supervisor', 'administrator'],
  'channels:manage': ['administrator'],
});
