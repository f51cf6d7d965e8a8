import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import { languageNames } from '../../../platform/messages/language.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { askReview, publish, setArchived, withdraw } from '../api.ts';
import { useText } from '../text.ts';
import type { Translation } from '../types.ts';
import css from './article.module.css';
import { LaterDialog, SendBackDialog } from './PublishDialogs.tsx';
import type { PaneProps } from './pane-props.ts';
import type { Keeping } from './use-keeping.ts';

/** The way back, whether the words are kept, and the way to the readers. */
export function PublishBar(props: BarProps) {
  const { article, language, words, mayWrite, keeping, onVersions, onBeside, isBeside } = props;
  const say = useText();
  const slug = useSlug();
  const translation = article.translations.find((one) => one.language === language);
  return (
    <div className={css.bar}>
      <PageLink className={css.back} to={paths.articles(slug)} search={{}}>
        {say('article.back')}
      </PageLink>
      <span className="t12 dim" role="status">
        {words && <Standing translation={translation} />}{' '}
        {mayWrite && say(`article.saving.${quiet(keeping)}`)}
      </span>
      <span className="grow" />
      {onBeside && (
        <Button kind="quiet" small icon="panel" aria-pressed={isBeside} onClick={onBeside}>
          {say('article.beside', { language: languageNames[article.mainLanguage] })}
        </Button>
      )}
      {mayWrite && translation && (
        <>
          <IconButton icon="clock" label={say('article.versions')} onClick={onVersions} />
          <Acts {...props} translation={translation} />
        </>
      )}
    </div>
  );
}

/** A conflict has a notice of its own. */
const quiet = ({ saving }: Keeping) => (saving === 'conflict' ? 'failed' : saving);

function Standing({ translation }: { translation: Translation | undefined }) {
  const say = useText();
  const dates = useDates();
  if (translation?.publishAt) return say('article.standing.at', { time: dates.full(translation.publishAt) });
  if (translation?.publishedVersion && translation.publishedVersion < translation.version)
    return say('article.standing.ahead', { version: translation.publishedVersion });
  return null;
}

function Acts({ article, language, translation, keeping }: BarProps & { translation: Translation }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const mayPublish = useMay('knowledge:publish');
  const [dialog, setDialog] = useState<'later' | 'back' | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (run: () => Promise<void>, said: string) => {
    setBusy(true);
    try {
      if (!(await keeping.flush())) return;
      await run();
      await client.invalidateQueries({ queryKey: ['articles'] });
      tell({ icon: 'check', text: said });
    } catch (error) {
      tellError(error, words);
    } finally {
      setBusy(false);
    }
  };
  const { title } = translation;
  const out = (isSmall = false) =>
    act(() => publish(article.id, language, { isSmall }), say('article.published', { title }));
  const ask = () => act(() => askReview(article.id, language), say('article.reviewAsked'));
  const isOut = translation.publishedVersion !== null;
  if (!mayPublish)
    return (
      <Button
        kind="primary"
        small
        busy={busy}
        disabled={translation.state === 'review'}
        onClick={() => void ask()}
      >
        {say(translation.state === 'review' ? 'article.state.review' : 'article.askReview')}
      </Button>
    );
  return (
    <>
      <Button kind="primary" small busy={busy} onClick={() => void out()}>
        {say('article.publish')}
      </Button>
      <Menu
        label={say('articles.more')}
        trigger={<Button kind="quiet" small icon="more" aria-label={say('articles.more')} />}
      >
        {language === article.mainLanguage && isOut && (
          <MenuItem icon="check" onClick={() => void out(true)}>
            {say('article.publish.small')}
          </MenuItem>
        )}
        <MenuItem icon="clock" onClick={() => setDialog('later')}>
          {say('article.publish.later')}
        </MenuItem>
        <MenuItem icon="eye" onClick={() => void ask()}>
          {say('article.askReview')}
        </MenuItem>
        {translation.state === 'review' && (
          <MenuItem icon="undo" onClick={() => setDialog('back')}>
            {say('article.sendBack')}
          </MenuItem>
        )}
        <MenuLine />
        {(isOut || translation.publishAt) && (
          <MenuItem
            icon="lock"
            onClick={() => void act(() => withdraw(article.id, language), say('article.withdrawn'))}
          >
            {say(translation.publishAt ? 'article.unschedule' : 'article.withdraw')}
          </MenuItem>
        )}
        <MenuItem
          icon="box"
          danger
          onClick={() => void act(() => setArchived(article.id, true), say('article.archived'))}
        >
          {say('article.archive')}
        </MenuItem>
      </Menu>
      {dialog === 'later' && (
        <LaterDialog
          article={article}
          language={language}
          keeping={keeping}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'back' && (
        <SendBackDialog article={article} language={language} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

interface BarProps extends PaneProps {
  keeping: Keeping;
  isBeside: boolean;
  onBeside?: () => void;
}
