import type { Doors } from './doors.ts';

/** Who stays and what customers are worth, and what satisfied ones may want besides. */
export const retentionDoors: Doors = {
  '/api/v1/customers/:id/gestures': 'GET',
  '/api/v1/customers/:id/value': 'GET',
  '/api/v1/gesture-kinds': 'POST',
  '/api/v1/gesture-kinds/:id': 'PATCH',
  '/api/v1/gestures': 'GET',
  '/api/v1/gestures/effect': 'GET',
  '/api/v1/gestures/settings': 'GET PATCH',
  '/api/v1/gestures/:id/gift': 'PUT DELETE',
  '/api/v1/gestures/:id/refusal': 'PUT',
  '/api/v1/opportunities/:id': 'DELETE',
  '/api/v1/requests/:request/gestures': 'GET',
  '/api/v1/requests/:request/opportunities': 'GET POST',
  '/api/v1/retention': 'GET',
  '/api/v1/retention/at-risk': 'GET',
  '/api/v1/retention/lost': 'GET',
  '/api/v1/retention/reckonings': 'POST',
  '/api/v1/retention/settings': 'GET PATCH',
};
