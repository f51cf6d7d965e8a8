/** Markup that stands inside a word where somebody emphasised, found or broke it; it hides no address. */
const markup = String.raw`(?:<\/?(?:mark|b|i|u|em|strong|span|font|wbr|small)\b[^<>]{0,200}>|[\u200b-\u200d\u2060\ufeff\u00ad]){0,4}`;
/** The sign of an address, in the ways in which it is written. */
const at = '(?:@|＠|%40|&(?:#0{0,4}64|#x0{0,4}40|commat);)';
const letter = String.raw`[^\s<>"'@＠(),;:&=?/%\u200b-\u200d\u2060\ufeff\u00ad]`;
/** Mail addresses and telephone numbers, wherever in a text they stand. Lengths are bounded, so that no text keeps this busy. */
const mail = new RegExp(`(${letter})${letter}{0,63}${markup}${at}${markup}${letter}{1,200}`, 'giu');
const hasSign = new RegExp(at, 'iu');
const phone =
  /(?<![\p{L}\p{Nd}@./=_-])(?:\+\s?\p{Nd}|\(?[0๐]\p{Nd}|6[0-9](?=\d{8,11}(?!\d))|8[1-9](?=\d{7,10}(?!\d)))(?:[\s().\u2010-\u2015-]{0,3}\p{Nd}){5,13}(?![\p{L}\p{Nd}@_])/gu;
/** Addresses in the net that lead to one person's telephone or app. */
const leading =
  /(\b(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=|t\.me\/\+?|line\.me\/(?:R\/)?ti\/p\/|(?:tel|sms|callto|whatsapp|viber):(?:\/\/)?))[^\s<>"']{3,80}/giu;

/** Words that are no contact data, though digits stand in them. */
const isTechnical = (text: string) =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$|^\d{4}-\d\d-\d\dT/.test(text);

/** A text with its mail addresses and telephone numbers unreadable, so that two of them can still be told apart. */
export function maskContacts(text: string): string {
  if (isTechnical(text)) return text;
  const unled = text.replace(leading, '$1••••');
  const unmailed = hasSign.test(text)
    ? unled.replace(mail, (whole, first: string) => `${first}•••@•••${endOf(whole)}`)
    : unled;
  return unmailed.replace(
    phone,
    (whole) =>
      `••••${
        whole
          .match(/\p{Nd}/gu)
          ?.slice(-2)
          .join('') ?? ''
      }`,
  );
}

/** The last part of an address, which tells a country or a kind and no person. */
const endOf = (address: string) => /\.[^\s.]{2,24}(?=\.?$)/.exec(address)?.[0] ?? '';
