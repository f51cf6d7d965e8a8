import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'insights:read': true;
    /** Keep reports of one's own. */
    'insights:keep': true;
    /** Share reports with teams and with everybody, and change shared ones. */
    'insights:share': true;
    /** Send reports to addresses outside, once those have said yes. */
    'insights:send-outside': true;
    /** People, service, customers and money laid beside each other. */
    'insights:chain': true;
  }
}

grantToRoles({
  'insights:read': ['provider-manager', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'insights:keep': ['provider-manager', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'insights:share': ['supervisor', 'administrator'],
  'insights:send-outside': ['administrator'],
  'insights:chain': ['supervisor', 'administrator'],
});
