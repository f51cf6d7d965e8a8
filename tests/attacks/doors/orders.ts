import type { Doors } from './doors.ts';

/** What customers ordered, and the shops that tell it. */
export const ordersDoors: Doors = {
  '/api/v1/currency-rates': 'GET PUT',
  '/api/v1/currency-rates/:currency/:day': 'DELETE',
  '/api/v1/order-imports': 'GET POST',
  '/api/v1/order-imports/:id': 'GET',
  '/api/v1/order-imports/:id/kept-orders': 'GET',
  '/api/v1/order-imports/:id/mapping': 'PUT',
  '/api/v1/order-imports/:id/refused': 'GET',
  '/api/v1/order-imports/:id/refused-file': 'GET',
  '/api/v1/order-imports/:id/run': 'DELETE PUT',
  '/api/v1/order-settings': 'GET PUT',
  '/api/v1/orders': 'GET POST',
  '/api/v1/orders/:id': 'GET',
  '/api/v1/products': 'GET POST',
  '/api/v1/products/:id': 'PATCH',
  '/api/v1/shop-hooks/:key': 'POST',
  '/api/v1/shops': 'GET POST',
  '/api/v1/shops/:id': 'DELETE PATCH',
  '/api/v1/shops/:id/refused-calls': 'GET',
  '/api/v1/shops/:id/refused-calls/:call': 'DELETE',
  '/api/v1/shops/:id/refused-calls/:call/retry': 'POST',
};
