import { listCustomers } from '../../../../server/domains/customers/index.ts';
import { keepProduct, keepRate, recordOrders } from '../../../../server/domains/orders/index.ts';
import { system } from '../../../../server/kernel/actor.ts';
import { isLanguage, type Language } from '../../../../server/kernel/language.ts';
import { inUnit } from '../../../../server/platform/command.ts';
import { daysLater } from '../calendar.ts';
import { type HeardRow, hearHere, noteHeard } from '../hear-here.ts';
import { peopleMaker } from '../people.ts';
import { type Random, seeded } from '../random.ts';
import type { Stage } from '../stage.ts';
import type { Shop, Ware } from '../story.ts';
import { buyingDays } from './buying-days.ts';

type Told = Parameters<typeof recordOrders>[1]['orders'][number];
type Buyer = { name: string; email: string; language: Language; first: Date };

const years = 2;
/** Days between two purchases of somebody who comes back, in the middle. */
const pace = 65;
const together = 100;

/**
 * Two years of orders: those who wrote to the company bought around the time they wrote, and many others never had to
 * write. What is older than the company's first weeks here came in together; the rest week by week.
 */
export async function sellForYears(stage: Stage): Promise<void> {
  const { shop } = stage.company;
  if (!shop) return;
  const random = seeded(`${stage.company.key} shop`);
  await stockUp(stage, shop);
  const buyers = [...(await whoWrote(stage, random)), ...others(stage, shop, random)];
  const orders = buyers.flatMap((buyer) => ordersOf(stage, shop, buyer, random));
  const dated = orders.toSorted((one, other) => (one.orderedAt < other.orderedAt ? -1 : 1));
  await tell(stage, numbered(stage, dated));
}

async function stockUp({ workspaceId, now }: Stage, { products, currencies }: Shop): Promise<void> {
  const context = { actor: system(workspaceId), now: daysLater(now, -79) };
  await inUnit(context, async ({ context: within }) => {
    for (const { price: _price, ...product } of products) await keepProduct(within, product);
    for (const { code: currency, before, now: today } of Object.values(currencies)) {
      if (before === today) continue;
      for (let month = 0; month <= years * 12; month += 1) {
        const day = daysLater(now, -(years * 12 - month) * 30.4 - 31)
          .toISOString()
          .slice(0, 10);
        const rate = Math.round((before + ((today - before) * month) / (years * 12)) * 100) / 100;
        await keepRate(within, { currency, day, rate });
      }
    }
  });
}

/** Customers whom the stories brought: most had ordered before they wrote, some only asked. */
async function whoWrote({ workspaceId, now }: Stage, random: Random): Promise<Buyer[]> {
  const context = { actor: system(workspaceId), now };
  const buyers: Buyer[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCustomers(context, { limit: 200, ...(cursor ? { cursor } : {}) });
    for (const { name, addresses, createdAt, language, isInternal } of page.items) {
      const email = addresses.find(({ kind }) => kind === 'email')?.value;
      if (!email || isInternal || random.chance(0.2)) continue;
      const ago = random.chance(0.55) ? random.around(6) : random.around(200, 0.6);
      const first = daysLater(createdAt, -Math.min(ago, years * 330));
      buyers.push({
        name,
        email,
        language: isLanguage(language ?? '') ? (language as Language) : 'id',
        first,
      });
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return buyers;
}

/** Those who never had to write; the shop grew, so that more of them came lately. */
function others({ company, now }: Stage, shop: Shop, random: Random): Buyer[] {
  const person = peopleMaker(company);
  const count = Math.round((shop.customers * company.size) / 240) - Math.round(company.size * 0.45);
  const languages = Object.keys(company.languages) as Language[];
  return Array.from({ length: Math.max(0, count) }, () => {
    const language = random.weighted(languages, (one) => company.languages[one]);
    const { name, email } = person(language, random);
    return { name, email, language, first: daysLater(now, -years * 365 * random.next() ** 1.3 - 0.5) };
  });
}

type Dated = Omit<Told, 'externalId'>;

function ordersOf(
  { now }: Stage,
  shop: Shop,
  { name, email, language, first }: Buyer,
  random: Random,
): Dated[] {
  // People buy in the evening more than at night.
  const atHome = (at: Date) =>
    new Date(Math.min(at.getTime() + random.next() * 3_600_000, now.getTime() - 60_000));
  return buyingDays(first, now, pace, random).map((day) => {
    const orderedAt = atHome(day);
    const customer = { name, email };
    return { customer, ...basket(shop, language, orderedAt, now, random), ...way(orderedAt, now, random) };
  });
}

/** What happened after it was ordered, as far as it has happened yet. */
function way(orderedAt: Date, now: Date, random: Random) {
  const happened = (at: Date) => (at < now ? at.toISOString() : null);
  if (random.chance(0.03))
    return {
      orderedAt: orderedAt.toISOString(),
      cancelledAt: happened(daysLater(orderedAt, random.around(0.5))),
    };
  const shippedAt = daysLater(orderedAt, random.around(1.3, 0.4));
  const deliveredAt = daysLater(shippedAt, random.around(3.2, 0.5));
  return {
    orderedAt: orderedAt.toISOString(),
    shippedAt: happened(shippedAt),
    deliveredAt: happened(deliveredAt),
  };
}

function basket(shop: Shop, language: Language, at: Date, now: Date, random: Random) {
  const { code: currency, before, now: today } = shop.currencies[language];
  const rate = before + (today - before) * (1 - (now.getTime() - at.getTime()) / (years * 366 * 86_400_000));
  const wares = new Set(
    Array.from({ length: random.weighted([1, 2, 3], (n) => 1 / n) }, () => random.pick(shop.products)),
  );
  // A price abroad is a round one there.
  const priceOf = ({ price }: Ware) => (before === today ? price : Math.ceil(price / rate)) * 100;
  const lines = [...wares].map((ware) => ({
    ...{ sku: ware.sku, name: ware.name, price: priceOf(ware) },
    quantity: random.weighted([1, 2, 4], (n) => 1 / n ** 2),
  }));
  const total = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const refundedAt = daysLater(at, random.around(12));
  const part =
    random.chance(0.04) && refundedAt < now ? (random.chance(0.5) ? total : (lines[0]?.price ?? 0)) : 0;
  const refunds =
    part > 0 ? [{ externalId: 'refund', amount: part, refundedAt: refundedAt.toISOString() }] : [];
  return { currency, total, lines, refunds };
}

/** Numbers go up with time, each is given once, and they are those that the stories of the same days speak of. */
function numbered({ company, now }: Stage, dated: readonly Dated[]): Told[] {
  const { first, perDay, write } = company.orders;
  const begun = daysLater(now, -63).getTime();
  let last = 0;
  return dated.map((order) => {
    const days = (Date.parse(order.orderedAt) - begun) / 86_400_000;
    last = Math.max(last + 1, Math.round(first + days * perDay));
    const number = write(last);
    return { ...order, externalId: number, number };
  });
}

async function tell({ workspaceId, now }: Stage, orders: readonly Told[]): Promise<void> {
  const begun = daysLater(now, -78);
  const weeks = Map.groupBy(orders, ({ orderedAt }) =>
    Math.max(0, Math.ceil((Date.parse(orderedAt) - begun.getTime()) / (7 * 86_400_000))),
  );
  for (const [week, own] of weeks) {
    const at = new Date(Math.min(daysLater(begun, week * 7).getTime(), now.getTime()));
    for (let place = 0; place < own.length; place += together)
      await inUnit({ actor: system(workspaceId), now: at }, async ({ context }) => {
        await recordOrders(context, { source: 'shop', orders: own.slice(place, place + together) });
        const noted: HeardRow[] = [];
        if (!context.unit) return;
        await hearHere(context.unit, 0, noted);
        await noteHeard(context.unit, noted);
      });
  }
}
