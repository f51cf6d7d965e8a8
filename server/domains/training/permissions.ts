import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Learning: one's own courses, questions and certificates. */
    'training:read': true;
    /** Writing courses and paths, and publishing them. */
    'training:write': true;
    /** Asking others to learn, seeing how far they are, marking what they wrote. */
    'training:lead': true;
  }
}

const trainers = ['supervisor', 'reviewer', 'administrator'] as const;

grantToRoles({
  'training:read': ['light-agent', 'provider-agent', 'provider-manager', 'agent', ...trainers],
  'training:write': trainers,
  'training:lead': trainers,
});
