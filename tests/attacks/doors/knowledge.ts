import type { Doors } from './doors.ts';

/** Articles and the help centre behind its pages. */
export const knowledgeDoors: Doors = {
  '/api/v1/article-imports': 'POST',
  '/api/v1/article-misses': 'GET',
  '/api/v1/article-pack': 'GET',
  '/api/v1/article-sections': 'GET POST',
  '/api/v1/article-sections/:id': 'DELETE PATCH',
  '/api/v1/article-statistics': 'GET',
  '/api/v1/articles': 'GET POST',
  '/api/v1/articles/:id': 'GET PATCH',
  '/api/v1/articles/:id/archive': 'DELETE PUT',
  '/api/v1/articles/:id/flag': 'DELETE PUT',
  '/api/v1/articles/:id/statistics': 'GET',
  '/api/v1/articles/:id/translations/:language': 'GET PUT',
  '/api/v1/articles/:id/translations/:language/outdated': 'DELETE',
  '/api/v1/articles/:id/translations/:language/publication': 'DELETE PUT',
  '/api/v1/articles/:id/translations/:language/replies': 'POST',
  '/api/v1/articles/:id/translations/:language/review': 'PUT',
  '/api/v1/articles/:id/translations/:language/sending-back': 'POST',
  '/api/v1/articles/:id/translations/:language/slug': 'PUT',
  '/api/v1/articles/:id/translations/:language/versions': 'GET',
  '/api/v1/articles/:id/translations/:language/versions/:version/difference': 'GET',
  '/api/v1/articles/:id/translations/:language/versions/:version/restoration': 'POST',
  '/api/v1/help-notice': 'DELETE GET PUT',
  '/api/v1/topics': 'GET POST',
  '/api/v1/topics/:id': 'PATCH',
};
