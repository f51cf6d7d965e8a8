import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { confirmTranslation, setArchived, settleFlag, wordsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Article } from '../types.ts';
import css from './article.module.css';
import type { Keeping } from './use-keeping.ts';

/** What somebody should know of an article before they write on, each with the one thing to do about it. */
export function Notices({ article, language, keeping, onReload }: NoticesProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const mayWrite = useMay('knowledge:write');
  const mayPublish = useMay('knowledge:publish');
  const translation = article.translations.find((one) => one.language === language);
  const act = (run: () => Promise<void>) => () =>
    void run()
      .then(() => client.invalidateQueries({ queryKey: ['articles'] }))
      .catch((error) => tellError(error, words));
  const reload = async () => {
    await client.resetQueries({ queryKey: wordsQuery(article.id, language).queryKey });
    onReload();
  };
  return (
    <div className={css.notices}>
      {keeping.saving === 'conflict' && (
        <Notice tone="breach">
          {say('article.saving.conflict')}{' '}
          <Button small onClick={() => void reload()}>
            {say('article.saving.load')}
          </Button>
        </Notice>
      )}
      {article.archivedAt && (
        <Notice tone="soon">
          {say('article.archived.text')}{' '}
          {mayPublish && (
            <Button small onClick={act(() => setArchived(article.id, false))}>
              {say('article.bringBack')}
            </Button>
          )}
        </Notice>
      )}
      {article.flagReason && (
        <Notice tone="soon" icon="flag">
          {say(`article.flag.${article.flagReason}`)}{' '}
          {mayWrite && (
            <Button small onClick={act(() => settleFlag(article.id))}>
              {say('article.flag.settle')}
            </Button>
          )}
        </Notice>
      )}
      {translation?.outdatedSince && (
        <Notice tone="soon">
          {say('article.outdated.text')}{' '}
          {mayWrite && (
            <Button small onClick={act(() => confirmTranslation(article.id, language))}>
              {say('article.outdated.fits')}
            </Button>
          )}
        </Notice>
      )}
      {translation?.reviewWords && (
        <Notice tone="plain">{say('article.sentBack', { words: translation.reviewWords })}</Notice>
      )}
    </div>
  );
}

interface NoticesProps {
  article: Article;
  language: Language;
  keeping: Keeping;
  onReload: () => void;
}
