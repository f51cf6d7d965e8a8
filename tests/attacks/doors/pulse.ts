import type { Doors } from './doors.ts';

/** What those who serve are asked, and what closed rounds have shown. */
export const pulseDoors: Doors = {
  '/api/v1/pulse': 'GET',
  '/api/v1/pulse/answer': 'PUT',
  '/api/v1/pulse/rounds': 'GET',
  '/api/v1/pulse/rounds/:id': 'GET',
  '/api/v1/pulse/settings': 'GET PUT',
};
