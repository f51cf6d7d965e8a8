import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'conversations:read': true;
    /** Replies to customers. */
    'conversations:write': true;
    /** Notes that customers never see, drafts, being present. */
    'conversations:note': true;
    /** Taking words out of a message for good. */
    'conversations:redact': true;
    /** Looking at a secret that was hidden in a message: people only, and each look stands in the trail. */
    'conversations:reveal': true;
  }
}

const everybody = [
  'light-agent',
  'provider-agent',
  'provider-manager',
  'agent',
  'supervisor',
  'reviewer',
  'administrator',
] as const;
grantToRoles({
  'conversations:read': everybody,
  'conversations:note': everybody,
  'conversations:write': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator'],
  'conversations:redact': ['supervisor', 'administrator'],
  'conversations:reveal': ['agent', 'supervisor', 'administrator'],
});
