import { sha256 } from '../../../kernel/ids.ts';
import { isSigned } from '../../../platform/signatures/proofs.ts';
import { isSignedCall } from '../../../platform/signatures/standard-webhooks.ts';
import { readShopify } from '../rules/shops/read-shopify.ts';
import { readSigned } from '../rules/shops/read-signed.ts';
import { readWooCommerce } from '../rules/shops/read-woocommerce.ts';
import type { Told } from '../rules/shops/told.ts';
import type { ShopKind } from './schema.ts';

/** A call of a shop as it arrived. */
export type Knock = { raw: Uint8Array; header(name: string): string | undefined; now: Date };

type Kind = {
  /** Whether the shop signed exactly these bytes. */
  isGenuine(secret: string, knock: Knock): boolean;
  /** By what the same call is known when it comes again. */
  repeatKey(knock: Knock): string;
  /** @throws DeliveryUnreadable */
  read(body: unknown): Told;
};

const byHash = ({ raw }: Knock) => sha256(raw);
const signedBy =
  (name: string): Kind['isGenuine'] =>
  (key, { raw, header }) =>
    isSigned(raw, { key, signature: header(name), as: 'base64' });

/**
 * How each kind of shop proves its calls. The id that Shopify and WooCommerce send beside a call is not signed, so that
 * a repetition is known by its bytes there.
 */
export const kinds: Record<ShopKind, Kind> = {
  shopify: { isGenuine: signedBy('x-shopify-hmac-sha256'), repeatKey: byHash, read: readShopify },
  woocommerce: { isGenuine: signedBy('x-wc-webhook-signature'), repeatKey: byHash, read: readWooCommerce },
  signed: {
    isGenuine: isSignedCall,
    repeatKey: ({ header }) => `call ${sha256(header('webhook-id') ?? '')}`,
    read: readSigned,
  },
};

/** WooCommerce tries an address with a form of this kind and no signature, and wants to hear yes. */
export function isTrial(kind: ShopKind, { raw }: Knock): boolean {
  return kind === 'woocommerce' && raw.length < 100 && /^webhook_id=\d+$/.test(new TextDecoder().decode(raw));
}
