import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** The mail log, the outbox, the mailboxes: words and addresses of all teams. */
    'channels:read': true;
    /** Blocking senders. */
    'channels:write': true;
    /** Mailboxes and their passwords, importing mail, reading mail that was set aside once more. */
    'channels:manage': true;
  }
}

grantToRoles({
  'channels:read': ['administrator'],
  'channels:write': ['agent', 'supervisor', 'administrator'],
  'channels:manage': ['administrator'],
});
