import type { Doors } from './doors.ts';

/** Goals: what is wanted by a day, how it stands, and the goals of a person for a reason. */
export const goalsDoors: Doors = {
  '/api/v1/goal-baselines': 'POST',
  '/api/v1/goal-board': 'GET',
  '/api/v1/goal-measures': 'GET',
  '/api/v1/goal-openings': 'GET',
  '/api/v1/goal-records/:member': 'GET',
  '/api/v1/goal-records/:member/openings': 'POST',
  '/api/v1/goals': 'GET POST',
  '/api/v1/goals/:id': 'GET PATCH',
  '/api/v1/goals/:id/reviews': 'POST',
};
