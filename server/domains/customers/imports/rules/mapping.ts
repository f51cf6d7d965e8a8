import type { FieldShape } from '../../fields/rules.ts';

/** What a column holds; `field:<key>` is an own field, null is left out. */
export const cardTargets = [
  'name',
  'preferredName',
  'honorific',
  'language',
  'tags',
  'organisation',
  'email',
  'phone',
  'whatsapp',
  'line',
] as const;
export type CardTarget = (typeof cardTargets)[number];
export type Target = CardTarget | `field:${string}` | null;

/** Targets that find the customer of a row again. */
export const addressTargets = ['email', 'phone', 'whatsapp', 'line'] as const;
export type AddressTarget = (typeof addressTargets)[number];

const words: Record<CardTarget, RegExp> = {
  email: /^(e-?mail|mail|surel|alamat (e-?mail|surel)|อีเมล์?|อีเมล)( ?(address|alamat))?$/,
  phone:
    /^(phone|tel|telephone|mobile|hp|handphone|telepon|telp|no\.? ?(hp|telp|telepon)|nomor (hp|telepon)|โทร|โทรศัพท์|เบอร์(โทร(ศัพท์)?)?|มือถือ)( ?number)?$/,
  whatsapp: /^(wa|whats ?app|no\.? ?wa|nomor (wa|whatsapp)|วอทส์?แอป)$/,
  line: /^(line|line ?id|ไลน์|ไอดีไลน์)$/,
  name: /^((full|customer|display) ?name|name|nama( lengkap| pelanggan)?|ชื่อ(-?นามสกุล|ลูกค้า|เต็ม)?)$/,
  preferredName: /^(preferred ?name|nick ?name|nama panggilan|panggilan|ชื่อเล่น|ชื่อที่ใช้เรียก)$/,
  honorific: /^(honorific|title|salutation|sapaan|gelar|คำนำหน้า(ชื่อ)?)$/,
  language: /^(language|lang|locale|bahasa|ภาษา)$/,
  tags: /^(tags?|labels?|label|tanda|ป้าย(กำกับ)?|แท็ก)$/,
  organisation: /^(organi[sz]ation|company|organisasi|perusahaan|องค์กร|บริษัท)$/,
};

/** What each column most likely holds, by its head in three languages; single things are proposed once. */
export function proposeMapping(
  heads: readonly string[],
  fields: readonly (FieldShape & { name: string })[],
): Target[] {
  const taken = new Set<string>();
  return heads.map((head) => {
    const plain = head.normalize('NFC').trim().toLowerCase().replace(/[_]+/g, ' ');
    const own = fields.find(
      (one) => one.key === plain.replace(/ /g, '-') || one.name.toLowerCase() === plain,
    );
    const card = cardTargets.find((target) => words[target].test(plain));
    const target: Target = own ? `field:${own.key}` : (card ?? null);
    if (target === null || (taken.has(target) && !isAddress(target))) return null;
    taken.add(target);
    return target;
  });
}

/** Why a mapping cannot be used, or null: somebody must be found again, and single things come from one column. */
export function faultOf(mapping: readonly Target[], fields: readonly FieldShape[]): string | null {
  const used = mapping.filter((one) => one !== null);
  if (!used.some(isAddress)) return 'mapping-without-address';
  const single = used.filter((one) => !isAddress(one));
  if (new Set(single).size !== single.length) return 'mapping-doubled';
  const keys = new Set(fields.map((one) => `field:${one.key}`));
  return used.every((one) => !one.startsWith('field:') || keys.has(one)) ? null : 'mapping-unknown-field';
}

export function isAddress(target: Target): target is AddressTarget {
  return addressTargets.some((one) => one === target);
}
