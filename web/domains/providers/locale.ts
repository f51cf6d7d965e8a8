/** How months are written: Thai counts the years of the Buddha, as everywhere in the program. */
export const localeOf = { en: 'en-GB', id: 'id-ID', th: 'th-TH-u-ca-buddhist-nu-latn' } as const;
