import { createRoute, z } from '@hono/zod-openapi';
import { pageInput } from '../../../kernel/page.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { changeProduct, keepProduct, productChanges, productInput } from '../commands/keep-product.ts';
import { changeSettings, keepRate, rateInput, removeRate } from '../commands/keep-rate.ts';
import { recordOrders } from '../commands/record-orders.ts';
import { currencyInput, orderInput, sourceInput } from '../inputs.ts';
import { findSettings } from '../queries/find-settings.ts';
import { findOrder, listOrders, listProducts, listRates, orderQuestion } from '../queries/list-orders.ts';
import {
  orderSchema,
  pageOf,
  productSchema,
  rateSchema,
  shownOrder,
  shownProduct,
  shownWhole,
  wholeOrderSchema,
} from './shapes.ts';

const read = needs('orders:read');
const write = needs('orders:write');
const settingsSchema = z.object({ currency: z.string() }).openapi('OrderSettings');

const list = createRoute({
  ...read,
  method: 'get',
  path: '/orders',
  summary: 'Orders, those placed last first',
  request: { query: z.strictObject(orderQuestion) },
  responses: { 200: answers(pageOf(orderSchema), 'A page'), ...problems },
});
const find = createRoute({
  ...read,
  method: 'get',
  path: '/orders/{id}',
  summary: 'One order with its lines and refunds',
  request: { params: idParam },
  responses: { 200: answers(wholeOrderSchema, 'The order'), ...problems },
});
const record = createRoute({
  ...write,
  method: 'post',
  path: '/orders',
  summary: 'Tell an order: the same source and id is the same order; what is left out stays as it was',
  request: { body: takes(orderInput.extend({ source: sourceInput.default('api') })) },
  responses: {
    200: answers(wholeOrderSchema, 'The order that was known'),
    201: answers(wholeOrderSchema, 'The new order'),
    ...problems,
  },
});
const products = createRoute({
  ...read,
  method: 'get',
  path: '/products',
  summary: 'What is sold, by name',
  request: { query: z.strictObject(pageInput) },
  responses: { 200: answers(pageOf(productSchema), 'A page'), ...problems },
});
const tellProduct = createRoute({
  ...write,
  method: 'post',
  path: '/products',
  summary: 'Tell a product: the same number (SKU) is the same product',
  request: { body: takes(z.strictObject(productInput)) },
  responses: {
    200: answers(productSchema, 'The product that was known'),
    201: answers(productSchema, 'The new product'),
    ...problems,
  },
});
const alterProduct = createRoute({
  ...write,
  method: 'patch',
  path: '/products/{id}',
  summary: 'Another name, or other days of the follow-up',
  request: { params: idParam, body: takes(z.strictObject(productChanges)) },
  responses: { 200: answers(productSchema, 'The product as it is now'), ...problems },
});
const rates = createRoute({
  ...read,
  method: 'get',
  path: '/currency-rates',
  summary: 'What currencies are worth in that of the workspace, newest day first',
  request: { query: z.strictObject(pageInput) },
  responses: { 200: answers(pageOf(rateSchema), 'A page'), ...problems },
});
const tellRate = createRoute({
  ...write,
  method: 'put',
  path: '/currency-rates',
  summary: 'What one unit of a currency is worth from a day on',
  request: { body: takes(z.strictObject(rateInput)) },
  responses: { 200: answers(rateSchema, 'The rate'), ...problems },
});
const takeRate = createRoute({
  ...write,
  method: 'delete',
  path: '/currency-rates/{currency}/{day}',
  summary: 'Take a rate away: the one before holds again',
  request: { params: z.object({ currency: currencyInput, day: z.iso.date() }) },
  responses: { 204: { description: 'Gone' }, ...problems },
});
const settings = createRoute({
  ...read,
  method: 'get',
  path: '/order-settings',
  summary: 'The currency that the workspace counts in',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(settingsSchema, 'The settings'), ...problems },
});
const choose = createRoute({
  ...needs('orders:manage'),
  method: 'put',
  path: '/order-settings',
  summary: 'Choose the currency that the workspace counts in; rates in the old one go',
  request: { body: takes(z.strictObject({ currency: currencyInput })) },
  responses: { 200: answers(settingsSchema, 'The settings as they are now'), ...problems },
});

/** The doors of orders, of what is sold, and of what currencies are worth. */
export const orderRoutes = newRouter()
  .openapi(list, async (c) => {
    const page = await listOrders(contextOf(c), c.req.valid('query'));
    return c.json({ items: page.items.map(shownOrder), nextCursor: page.nextCursor }, 200);
  })
  .openapi(find, async (c) =>
    c.json(shownWhole(await findOrder(contextOf(c), { orderId: c.req.valid('param').id })), 200),
  )
  .openapi(record, async (c) => {
    const { source, ...order } = c.req.valid('json');
    const [done] = await recordOrders(contextOf(c), { source, orders: [order] });
    const orderId = done?.orderId ?? '';
    const isNew = done?.outcome === 'created';
    if (isNew) c.header('location', `/api/v1/orders/${orderId}`);
    return c.json(shownWhole(await findOrder(contextOf(c), { orderId })), isNew ? 201 : 200);
  })
  .openapi(products, async (c) => {
    const page = await listProducts(contextOf(c), c.req.valid('query'));
    return c.json({ items: page.items.map(shownProduct), nextCursor: page.nextCursor }, 200);
  })
  .openapi(tellProduct, async (c) => {
    const { product, isNew } = await keepProduct(contextOf(c), c.req.valid('json'));
    return c.json(shownProduct(product), isNew ? 201 : 200);
  })
  .openapi(alterProduct, async (c) => {
    const changed = { productId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(shownProduct(await changeProduct(contextOf(c), changed)), 200);
  })
  .openapi(rates, async (c) => c.json(await listRates(contextOf(c), c.req.valid('query')), 200))
  .openapi(tellRate, async (c) => c.json(await keepRate(contextOf(c), c.req.valid('json')), 200))
  .openapi(takeRate, async (c) => {
    await removeRate(contextOf(c), c.req.valid('param'));
    return c.body(null, 204);
  })
  .openapi(settings, async (c) => c.json(await findSettings(contextOf(c), {}), 200))
  .openapi(choose, async (c) => c.json(await changeSettings(contextOf(c), c.req.valid('json')), 200));
