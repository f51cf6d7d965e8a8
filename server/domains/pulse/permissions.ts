import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Answering the pulse oneself: everybody who serves, whoever employs them. */
    'pulse:answer': true;
    /** What a closed round has shown. */
    'pulse:read': true;
    /** How often it is asked, and statements of the company's own. */
    'pulse:configure': true;
  }
}

const everybody = [
  'light-agent',
  'provider-agent',
  'agent',
  'provider-manager',
  'supervisor',
  'reviewer',
  'administrator',
] as const;

grantToRoles({
  'pulse:answer': everybody,
  'pulse:read': everybody,
  'pulse:configure': ['administrator'],
});
