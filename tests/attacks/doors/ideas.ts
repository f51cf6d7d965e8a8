import type { Doors } from './doors.ts';

/** What customers and colleagues suggest, and who answers it. */
export const ideaDoors: Doors = {
  '/api/v1/idea-boards': 'PUT',
  '/api/v1/idea-settings': 'GET PATCH',
  '/api/v1/ideas': 'GET POST',
  '/api/v1/ideas/:id': 'GET PATCH',
  '/api/v1/ideas/:id/answer': 'PUT',
  '/api/v1/ideas/:id/duplicate-of': 'PUT DELETE',
  '/api/v1/ideas/:id/requests/:requestId': 'PUT DELETE',
  '/api/v1/ideas/:id/state': 'PUT',
  '/api/v1/ideas/:id/vote': 'PUT',
  '/api/v1/ideas/alike': 'GET',
};
