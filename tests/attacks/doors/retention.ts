import type { Doors } from './doors.ts';

/** Who stays and what customers are worth, and what satisfied ones may want besides. */
export const retentionDoors: Doors = {
  '/api/v1/customers/:id/value': 'GET',
  '/api/v1/opportunities/:id': 'DELETE',
  '/api/v1/requests/:request/opportunities': 'GET POST',
  '/api/v1/retention': 'GET',
  '/api/v1/retention/at-risk': 'GET',
  '/api/v1/retention/lost': 'GET',
  '/api/v1/retention/reckonings': 'POST',
  '/api/v1/retention/settings': 'GET PATCH',
};
