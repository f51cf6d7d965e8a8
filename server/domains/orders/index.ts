export { keepProduct } from './commands/keep-product.ts';
export { changeSettings as changeOrderSettings, keepRate } from './commands/keep-rate.ts';
export { recordOrders } from './commands/record-orders.ts';
export { keepsOrders, type OrderKeeper } from './imports/undo-import.ts';
export { findFollowUpDays } from './queries/find-follow-up-days.ts';
export { findOrder } from './queries/find-order.ts';
export { findSettings as findOrderSettings } from './queries/find-settings.ts';
export { listOrdersOf } from './queries/list-orders-of.ts';
export { type Purchase, purchasesOf } from './queries/purchases-of.ts';
export { currencyOfZone, minorDigits } from './rules/money.ts';
export { type OrderDays, type Stage, stageAt, stages } from './rules/stages.ts';
/** The card of an order for joins: whose it is, its dates and amounts. */
export { orders as orderCards } from './schema.ts';
