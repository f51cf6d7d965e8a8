import type { Doors } from './doors.ts';

/** Figures of the service, and building them anew. */
export const measureDoors: Doors = {
  '/api/v1/measures': 'GET',
  '/api/v1/measures/read': 'POST',
  '/api/v1/measures/rebuild': 'POST',
  '/api/v1/measures/state': 'GET',
};
