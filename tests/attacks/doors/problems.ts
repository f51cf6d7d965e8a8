import type { Doors } from './doors.ts';

/** What recurs: groups, and the problems that are made of them. */
export const problemsDoors: Doors = {
  '/api/v1/group-acts/:id': 'DELETE',
  '/api/v1/grouping': 'GET',
  '/api/v1/grouping/bursts': 'GET',
  '/api/v1/grouping/place': 'POST',
  '/api/v1/groups': 'GET',
  '/api/v1/groups/:id': 'GET PATCH',
  '/api/v1/groups/:id/alarms': 'GET',
  '/api/v1/groups/:id/merges': 'POST',
  '/api/v1/groups/:id/pin': 'DELETE PUT',
  '/api/v1/groups/:id/requests': 'GET',
  '/api/v1/groups/:id/splits': 'POST',
  '/api/v1/groups/:id/timeline': 'GET',
  '/api/v1/problem-settings': 'GET PATCH',
  '/api/v1/problem-tellings/:id': 'DELETE',
  '/api/v1/problems': 'GET POST',
  '/api/v1/problems/:id': 'GET PATCH',
  '/api/v1/problems/:id/groups/:group': 'DELETE PUT',
  '/api/v1/problems/:id/requests': 'GET',
  '/api/v1/problems/:id/requests/:request': 'DELETE PUT',
  '/api/v1/problems/:id/state': 'PUT',
  '/api/v1/problems/:id/tellings': 'GET POST',
  '/api/v1/problems/:id/tellings/preview': 'POST',
  '/api/v1/problems/neglected': 'GET',
  '/api/v1/requests/:request/problems': 'GET',
};
