import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMe } from '../../team/use-me.ts';
import { createArticle } from '../api.ts';
import { useText } from '../text.ts';

/** Asks for a title and the main language, and opens what is begun with them. */
export default function NewArticle({ onClose }: { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(useMe().workspace.language);
  const save = async () => {
    const { id } = await createArticle({ language, title });
    go(paths.article(slug, id), {});
  };
  return (
    <FormDialog
      title={say('articles.new')}
      act={words('word.add')}
      isReady={title.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('article.titleLabel')}>
        <TextInput value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label={say('article.about.main')}>
        <Select
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
    </FormDialog>
  );
}
