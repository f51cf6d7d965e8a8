import { useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { articleQuery, insertableQuery } from '../../knowledge/api.ts';
import { useText } from '../text.ts';
import css from './form.module.css';

/** Articles that help with the step. */
export function ArticlesField({ ids, onChange }: { ids: string[]; onChange: (ids: string[]) => void }) {
  const say = useText();
  const slug = useSlug();
  const language = useLanguage();
  const read = useQueries({ queries: ids.map((id) => articleQuery(id)) });
  return (
    <fieldset className={css.part}>
      <legend>{say('procedure.field.articleIds')}</legend>
      {ids.map((id, at) => {
        const article = read[at]?.data;
        const title = article ? titleIn(article.translations, language) : '…';
        return (
          <div key={id} className="row">
            <Icon name="book" size={14} />
            <PageLink className="link grow cut" to={paths.article(slug, id)} search={{}}>
              {title}
            </PageLink>
            <IconButton
              icon="x"
              label={say('procedure.takeAway', { name: title })}
              onClick={() => onChange(ids.filter((one) => one !== id))}
            />
          </div>
        );
      })}
      {ids.length < 10 && <ArticlePicker ids={ids} onPick={(id) => onChange([...ids, id])} />}
    </fieldset>
  );
}

function ArticlePicker({ ids, onPick }: { ids: readonly string[]; onPick: (id: string) => void }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = useQuery({ ...insertableQuery(q), enabled: open });
  const items = (list.data ?? [])
    .filter((one) => !ids.includes(one.id))
    .map((one) => ({ id: one.id, label: titleIn(one.translations, language) }));
  return (
    <Picker
      align="start"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped('');
      }}
      label={say('procedure.articles.add')}
      emptyLabel={list.isPending ? words('word.loading') : words('word.nothingFound')}
      items={items}
      onQuery={setTyped}
      onPick={({ id }) => onPick(id)}
      trigger={
        <Button small icon="plus">
          {say('procedure.articles.add')}
        </Button>
      }
    />
  );
}

const titleIn = (translations: readonly { language: Language; title: string }[], language: Language) =>
  (translations.find((one) => one.language === language) ?? translations[0])?.title ?? '…';
