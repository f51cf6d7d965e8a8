export { recordOrders } from './commands/record-orders.ts';
export { findSettings as findOrderSettings } from './queries/find-settings.ts';
export { listOrdersOf } from './queries/list-orders-of.ts';
export { type Purchase, purchasesOf } from './queries/purchases-of.ts';
/** The card of an order for joins: whose it is, its dates and amounts. */
export { orders as orderCards } from './schema.ts';
