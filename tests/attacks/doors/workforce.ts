import type { Doors } from './doors.ts';

/** Forecasts, plans, rosters, and one's own shifts. */
export const workforceDoors: Doors = {
  '/api/v1/me/shifts': 'GET',
  '/api/v1/me/swaps': 'POST',
  '/api/v1/workforce/day': 'GET',
  '/api/v1/workforce/forecasts': 'GET POST',
  '/api/v1/workforce/handling': 'GET',
  '/api/v1/workforce/plan': 'GET',
  '/api/v1/workforce/rosters': 'POST',
  '/api/v1/workforce/rosters/:id/publication': 'PUT',
  '/api/v1/workforce/settings': 'GET PUT',
  '/api/v1/workforce/shifts': 'POST',
  '/api/v1/workforce/shifts/:id': 'DELETE',
  '/api/v1/workforce/swaps': 'GET',
  '/api/v1/workforce/swaps/:id': 'PUT',
  '/api/v1/workforce/templates': 'GET POST',
  '/api/v1/workforce/templates/:id': 'DELETE',
  '/api/v1/workforce/what-if': 'GET',
};
