import { grantToCustomers, grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Taking down that a customer asked for their data, or for its end. */
    'privacy:take-down': true;
    /** Asking for one's own data, and seeing what became of it: held by customers, on the portal. */
    'privacy:own': true;
    /** Privacy requests, erasures, retention, breaches, the register of processing. */
    'privacy:read': true;
    /** Doing what was asked, and all that the law asks of the company. */
    'privacy:write': true;
  }
}

grantToCustomers(['privacy:own']);
grantToRoles({
  'privacy:take-down': ['agent', 'supervisor', 'administrator'],
  'privacy:read': ['supervisor', 'administrator'],
  'privacy:write': ['administrator'],
});
