import { orderInput } from '../../inputs.ts';
import { DeliveryUnreadable, type Told } from './told.ts';

/** A program of one's own tells an order in the form of the API. @throws DeliveryUnreadable */
export function readSigned(body: unknown): Told {
  const parsed = orderInput.safeParse(body);
  if (!parsed.success) throw new DeliveryUnreadable(parsed.error.issues[0]?.path.join('.') || 'body');
  return { what: 'order', order: body as Extract<Told, { what: 'order' }>['order'] };
}
