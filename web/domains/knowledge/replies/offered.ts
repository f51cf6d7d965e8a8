import type { Language } from '../../../platform/messages/language.ts';
import type { ListedArticle } from '../types.ts';

/**
 * What may go into a reply: published, and not for staff alone. Each by its title in the customer's language; where it
 * is not published in that, the language that goes instead is named.
 */
export function offered(
  articles: readonly Pick<ListedArticle, 'id' | 'audience' | 'mainLanguage' | 'translations'>[],
  language: Language,
): { id: string; label: string; hint?: string }[] {
  return articles.flatMap(({ id, audience, mainLanguage, translations }) => {
    if (audience === 'staff' || audience === 'team') return [];
    const out = translations.filter((one) => one.publishedVersion !== null);
    const inTongue = (tongue: Language) => out.find((one) => one.language === tongue);
    const chosen = inTongue(language) ?? inTongue(mainLanguage) ?? out[0];
    if (!chosen) return [];
    const hint = chosen.language === language ? {} : { hint: chosen.language.toUpperCase() };
    return [{ id, label: chosen.title, ...hint }];
  });
}
