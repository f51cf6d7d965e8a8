import type { Doors } from './doors.ts';

/** Reports side by side. */
export const dashboardDoors: Doors = {
  '/api/v1/dashboards': 'GET POST',
  '/api/v1/dashboards/:id': 'DELETE GET PATCH',
  '/api/v1/dashboards/:id/file': 'GET',
  '/api/v1/dashboards/:id/run': 'GET',
};
