import type { Doors } from './doors.ts';

/** How requests are solved: what is written of it, and what is followed. */
export const proceduresDoors: Doors = {
  '/api/v1/procedures': 'GET POST',
  '/api/v1/procedures/:id': 'GET PATCH',
  '/api/v1/procedures/:id/diff': 'GET',
  '/api/v1/procedures/:id/draft': 'PUT',
  '/api/v1/procedures/:id/flag': 'DELETE',
  '/api/v1/procedures/:id/markdown': 'GET',
  '/api/v1/procedures/:id/retirement': 'DELETE PUT',
  '/api/v1/procedures/:id/versions': 'GET POST',
  '/api/v1/procedures/:id/versions/:version': 'GET',
  '/api/v1/procedures/examples': 'POST',
  '/api/v1/procedures/import': 'POST',
  '/api/v1/me/steps': 'GET',
  '/api/v1/procedure-measures': 'GET',
  '/api/v1/requests/:request/procedure-offers/:procedure': 'DELETE',
  '/api/v1/requests/:request/runs': 'GET POST',
  '/api/v1/runs/:id/end': 'PUT',
  '/api/v1/runs/:id/evidence': 'POST',
  '/api/v1/runs/:id/steps': 'POST',
  '/api/v1/runs/:id/version': 'PUT',
  '/api/v1/runs/:id/words': 'GET',
};
