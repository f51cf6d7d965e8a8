import type { Doors } from './doors.ts';

/** What was agreed with providers, how it is kept, and the evidence of it. */
export const providersDoors: Doors = {
  '/api/v1/corrective-actions/:id/end': 'PUT',
  '/api/v1/corrective-actions/:id/outcome': 'PUT',
  '/api/v1/provider-contracts': 'GET',
  '/api/v1/provider-evidence/:id': 'GET',
  '/api/v1/providers/:id/contract': 'PUT',
  '/api/v1/providers/:id/corrective-actions': 'GET POST',
  '/api/v1/providers/:id/evidence': 'GET POST',
  '/api/v1/providers/:id/observations': 'GET',
  '/api/v1/providers/:id/sample': 'GET PUT',
  '/api/v1/providers/:id/scorecard': 'GET',
  '/api/v1/providers/:id/shared-months': 'GET',
  '/api/v1/providers/:id/shared-months/:month': 'DELETE PUT',
};
