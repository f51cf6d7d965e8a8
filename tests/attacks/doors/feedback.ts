import type { Doors } from './doors.ts';

/** What customers are asked and say, and how low scores are made good. */
export const feedbackDoors: Doors = {
  '/api/v1/feedback-sentiment': 'GET',
  '/api/v1/feedback-settings': 'GET PUT',
  '/api/v1/my-feedback': 'GET',
  '/api/v1/order-follow-up-effect': 'GET',
  '/api/v1/order-follow-ups': 'GET',
  '/api/v1/recoveries': 'GET',
  '/api/v1/recoveries/:id/outcome': 'PUT',
  '/api/v1/recoveries/:id/owner': 'PUT',
  '/api/v1/recoveries/:id/settling': 'PUT',
  '/api/v1/recovery-effect': 'GET',
  '/api/v1/requests/:request/feedback': 'GET',
  '/api/v1/service-profit-chain': 'GET',
  '/api/v1/surveys': 'GET POST',
  '/api/v1/surveys/:id': 'GET PATCH',
  '/api/v1/surveys/:id/answers': 'GET',
  '/api/v1/surveys/:id/archiving': 'PUT',
  '/api/v1/surveys/:id/comment-groups': 'GET',
  '/api/v1/surveys/:id/results': 'GET',
};
