/** What a column of a file of orders holds; null is left out. */
export const targets = [
  'id',
  'number',
  'email',
  'phone',
  'name',
  'customerId',
  'orderedAt',
  'shippedAt',
  'deliveredAt',
  'cancelledAt',
  'currency',
  'total',
  'refunded',
  'sku',
  'product',
  'quantity',
  'price',
] as const;
export type Target = (typeof targets)[number] | null;

/** Without these nobody knows which order a row is, when, and how much. */
export const neededTargets = ['id', 'orderedAt', 'total'] as const;

const words: Record<Exclude<Target, null>, RegExp> = {
  id: /^((order|pesanan|transaction) ?(id|no\.?|number|code)|id|(no\.?|nomor|kode|id) (pesanan|order|invoice)|invoice( ?(no\.?|number))?|หมายเลขคำสั่งซื้อ|รหัสคำสั่งซื้อ|เลขที่(คำสั่งซื้อ|ใบสั่งซื้อ))$/,
  number: /^(name|order ?name|shown number|nomor tampil|ชื่อคำสั่งซื้อ)$/,
  email: /^(e-?mail|customer e-?mail|billing e-?mail|surel|e-?mail pelanggan|อีเมล์?)( ?(address|alamat))?$/,
  phone:
    /^((billing |customer )?phone|telephone|mobile|hp|no\.? ?(hp|telp|telepon)|telepon|nomor (hp|telepon)|โทร(ศัพท์)?|เบอร์โทร(ศัพท์)?)( ?number)?$/,
  name: /^((billing |customer |full |buyer )name|customer|buyer|pelanggan|nama( pelanggan| pembeli| lengkap)?|pembeli|ชื่อ(ลูกค้า|ผู้ซื้อ)?|ลูกค้า|ผู้ซื้อ)$/,
  customerId: /^(customer ?(id|no\.?|number)|id pelanggan|รหัสลูกค้า)$/,
  orderedAt:
    /^((order|ordered|created|purchase)( ?(at|date|on))?|date|paid at|tanggal( pesan(an)?| order)?|tgl\.?( pesan(an)?)?|วันที่(สั่งซื้อ|สั่ง)?)$/,
  shippedAt:
    /^((shipped|fulfilled|ship|dispatch)(ed)?( ?(at|date|on))?|tanggal (kirim|dikirim|pengiriman)|tgl\.? kirim|วันที่(จัดส่ง|ส่ง))$/,
  deliveredAt:
    /^((delivered|delivery|received|completed)( ?(at|date|on))?|tanggal (terima|diterima|sampai)|tgl\.? (terima|sampai)|วันที่(ได้รับ|ส่งถึง|รับสินค้า))$/,
  cancelledAt: /^(cancell?ed( ?(at|date|on))?|tanggal (batal|dibatalkan)|วันที่ยกเลิก)$/,
  currency: /^(currency|mata uang|สกุลเงิน)$/,
  total:
    /^((grand |order )?total( price| amount)?|amount|jumlah( bayar)?|total (bayar|harga|belanja)|ยอด(รวม|สุทธิ)?|รวม)$/,
  refunded:
    /^((total |amount )?refund(ed)?( amount)?|dikembalikan|(jumlah )?pengembalian( dana)?|ยอดคืนเงิน|คืนเงิน)$/,
  sku: /^(line ?item sku|sku|kode (produk|barang)|รหัสสินค้า)$/,
  product: /^(line ?item name|product( ?name)?|item( ?name)?|(nama )?(produk|barang)|(ชื่อ)?สินค้า)$/,
  quantity: /^(line ?item quantity|quantity|qty|jumlah (barang|produk)|kuantitas|จำนวน)$/,
  price: /^(line ?item price|(unit )?price|harga( satuan)?|ราคา(ต่อหน่วย)?)$/,
};

/**
 * What each column most likely holds, by its head in three languages; each thing is proposed once. A shop may call the number
 * that people say a name (#1001): one without a figure is the name of somebody.
 */
export function proposeMapping(columns: readonly { name: string; samples: readonly string[] }[]): Target[] {
  const taken = new Set<Target>();
  const proposed = columns.map(({ name: head, samples }) => {
    const plain = head.normalize('NFC').trim().toLowerCase().replace(/_+/g, ' ');
    const isSomebody = plain === 'name' && samples.length > 0 && !samples.some((one) => /\d/.test(one));
    const fits = (one: Exclude<Target, null>) => (isSomebody ? one === 'name' : words[one].test(plain));
    const target = targets.find((one) => fits(one) && !taken.has(one)) ?? null;
    taken.add(target);
    return target;
  });
  // Where no id stands in the file, the number that people say is one.
  return taken.has('id') ? proposed : proposed.map((one) => (one === 'number' ? 'id' : one));
}

export type MappingFault =
  | 'order-mapping-doubled'
  | `order-mapping-without-${(typeof neededTargets)[number]}`;

/** Why a mapping cannot be used, or null. */
export function faultOf(mapping: readonly Target[]): MappingFault | null {
  const used = mapping.filter((one) => one !== null);
  if (new Set(used).size !== used.length) return 'order-mapping-doubled';
  const missing = neededTargets.find((one) => !used.includes(one));
  return missing ? `order-mapping-without-${missing}` : null;
}
