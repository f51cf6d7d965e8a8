type Parts = Record<string, unknown>;

/** An order as Shopify tells it, shortened from its documentation; for tests. */
export const shopifyOrder = (more: Parts = {}): Parts => ({
  ...{ id: '820982911946154508', name: '#1001', order_number: 1001, email: 'nok@honest.example' },
  ...{
    contact_email: 'nok@honest.example',
    phone: null,
    test: false,
    currency: 'THB',
    total_price: '599.00',
  },
  ...{ created_at: '2026-03-01T10:00:00+07:00', processed_at: '2026-03-01T10:00:00+07:00' },
  ...{ updated_at: '2026-03-02T09:00:01+07:00', cancelled_at: null, cancel_reason: null },
  customer: { id: 207119551, email: null, phone: '+66812345678', first_name: 'Nok', last_name: 'Charoen' },
  billing_address: { name: 'Nok C.', phone: null, city: 'Bangkok' },
  fulfillments: [
    { id: 255858046, status: 'success', created_at: '2026-03-02T09:00:00+07:00', shipment_status: null },
  ],
  refunds: [],
  line_items: [{ id: 1, sku: 'KOPI', name: 'Kopi - 250 g', title: 'Kopi', quantity: 2, price: '299.50' }],
  ...more,
});

/** A refund as Shopify tells it. */
export const shopifyRefund = (more: Parts = {}): Parts => ({
  ...{
    id: 509562969,
    order_id: '820982911946154508',
    note: 'broken',
    created_at: '2026-03-08T10:00:00+07:00',
  },
  ...{ processed_at: null, refund_line_items: [] },
  transactions: [
    { id: 1, kind: 'refund', status: 'success', amount: '100.00', currency: 'THB' },
    { id: 2, kind: 'refund', status: 'failure', amount: '50.00', currency: 'THB' },
  ],
  ...more,
});

/** An order as WooCommerce tells it. */
export const wooOrder = (more: Parts = {}): Parts => ({
  ...{ id: 727, number: '727', status: 'processing', currency: 'IDR', total: '125000.00', customer_id: 26 },
  ...{ date_created: '2026-03-22T23:28:02', date_created_gmt: '2026-03-22T16:28:02' },
  ...{ date_modified_gmt: '2026-03-22T16:30:00', date_completed_gmt: null },
  billing: { first_name: 'Rina', last_name: 'Putri', email: 'rina@honest.example', phone: '0812-3456-7890' },
  refunds: [],
  line_items: [{ id: 315, name: 'Kopi', sku: 'KOPI', quantity: 2, price: 62500, total: '125000.00' }],
  ...more,
});
