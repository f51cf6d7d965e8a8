/** The ways in which a customer is reached. */
export const addressKinds = [
  'email',
  'phone',
  'line',
  'whatsapp',
  'instagram',
  'messenger',
  'telegram',
  'other',
] as const;
export type AddressKind = (typeof addressKinds)[number];

/** Post offices for everybody: who writes from one is nobody's colleague. */
const freeMail = new Set(
  `gmail.com googlemail.com yahoo.com yahoo.co.id yahoo.co.th ymail.com rocketmail.com outlook.com outlook.co.id
  outlook.co.th hotmail.com hotmail.co.th live.com msn.com icloud.com me.com mac.com aol.com gmx.com gmx.net gmx.de
  web.de proton.me protonmail.com pm.me zoho.com mail.com mail.ru yandex.com yandex.ru qq.com 163.com 126.com
  naver.com windowslive.com fastmail.com tutanota.com hey.com plasa.com telkom.net sanook.com thaimail.com`
    .split(/\s+/)
    .filter(Boolean),
);

/** The one form in which addresses of a kind are compared; '' for what cannot be one. */
export function normalOf(kind: AddressKind, value: string): string {
  const tidy = value.normalize('NFC').trim();
  if (kind === 'email') return tidy.toLowerCase();
  if (kind === 'phone' || kind === 'whatsapp') return normalPhone(tidy);
  return tidy.toLowerCase();
}

/** Whether a normal form can be an address of its kind. */
export function isAddress(kind: AddressKind, normal: string): boolean {
  if (normal.length > 320) return false;
  if (kind === 'email') return /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(normal);
  if (kind === 'phone' || kind === 'whatsapp') return /^\+?\d{5,15}$/.test(normal);
  return normal.length > 0 && !/\s/.test(normal);
}

function normalPhone(text: string): string {
  const plus = /^\s*(\+|00)/.test(text) ? '+' : '';
  return plus + text.replace(/^\s*00/, '').replace(/\D/g, '');
}

/** The domain of a mail address, null for the post offices of everybody. */
export function companyDomain(email: string): string | null {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '');
  return domain.includes('.') && email.includes('@') && !freeMail.has(domain) ? domain : null;
}

/** Whether the domain is a post office of everybody. */
export function isFreeMail(domain: string): boolean {
  return freeMail.has(domain.toLowerCase());
}

/** The digits by which two writings of a phone number are the same: +62 812 3456 7890 and 0812-3456-7890. */
export function phoneTail(value: string): string {
  return value.replace(/\D/g, '').slice(-9);
}
