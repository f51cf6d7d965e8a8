import { Chip, type Tone } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useText } from '../text.ts';
import type { Article, ArticleState } from '../types.ts';
import css from './article.module.css';

export const tones: Record<ArticleState, Tone> = {
  draft: 'line',
  review: 'soon',
  scheduled: 'accent',
  published: 'kept',
};

/** The three languages of an article, each with how far it is. */
export function LanguageTabs({ article, language, onShow }: TabsProps) {
  const say = useText();
  return (
    <nav className={css.languages} aria-label={say('articles.column.languages')}>
      {languages.map((one) => {
        const translation = article.translations.find((other) => other.language === one);
        return (
          <button
            key={one}
            type="button"
            className={cx(css.language, one === language && css.here)}
            aria-current={one === language ? 'page' : undefined}
            onClick={() => onShow(one)}
          >
            <span lang={one}>{languageNames[one]}</span>
            {translation ? (
              <Chip small tone={tones[translation.state]}>
                {say(`article.state.${translation.state}`)}
              </Chip>
            ) : (
              <span className="t12 dim">{say('article.state.none')}</span>
            )}
            {translation?.outdatedSince && (
              <Chip small tone="breach">
                {say('article.outdated')}
              </Chip>
            )}
          </button>
        );
      })}
    </nav>
  );
}

interface TabsProps {
  article: Article;
  language: Language;
  onShow: (language: Language) => void;
}
