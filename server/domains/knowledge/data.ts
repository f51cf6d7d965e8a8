import { describeData } from '../../platform/data.ts';

/** What the company itself knows: of no single customer. */
const known = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  topics: known,
  help_notices: known,
  article_sections: known,
  articles: known,
  article_translations: known,
  article_versions: known,
  article_redirects: known,
  article_days: known,
  article_tries: { ...known, about: 'nobody', exported: 'never', erased: 'kept', kept: { days: 7 } },
  article_feedback: { ...known, personal: ['words'], erased: 'columns', kept: { days: 730 } },
  article_misses: { ...known, personal: ['words'], erased: 'row', kept: { days: 180 } },
});
