/** The languages that every sentence of the product exists in. */
export const languages = ['en', 'id', 'th'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/**
 * The first of our languages that an `Accept-Language` header asks for, by weight; else the fallback.
 * Unknown languages and broken weights are skipped (RFC 9110 section 12.5.4).
 */
export function chooseLanguage(header: string | null | undefined, fallback: Language = 'en'): Language {
  const wanted = (header ?? '').split(',').map((part, order) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
    return { language: tag.trim().split('-')[0]?.toLowerCase(), weight: weight ? Number(weight) : 1, order };
  });
  const readable = wanted.filter(({ weight }) => weight > 0 && weight <= 1);
  readable.sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { language } of readable) if (isLanguage(language)) return language;
  return fallback;
}
