import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Taking down that a customer asked for their data, or for its end. */
    'privacy:take-down': true;
    /** Privacy requests, erasures, retention, breaches, the register of processing. */
    'privacy:read': true;
    /** Doing what was asked, and all that the law asks of the company. */
    'privacy:write': true;
  }
}

grantToRoles({
  'privacy:take-down': ['agent', 'supervisor', 'administrator'],
  'privacy:read': ['supervisor', 'administrator'],
  'privacy:write': ['administrator'],
});
