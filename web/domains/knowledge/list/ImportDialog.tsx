import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import forms from '../../../design/forms/forms.module.css';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMe } from '../../team/use-me.ts';
import { importFile } from '../api.ts';
import { useText } from '../text.ts';
import { importKindOf } from './import-kind.ts';

/** Takes articles over from files, one after the other; what does not come over is named with its place. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [language, setLanguage] = useState<Language>(useMe().workspace.language);
  const [isOut, setOut] = useState(false);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ count: number; failures: string[] } | null>(null);
  const begin = async () => {
    setBusy(true);
    let count = 0;
    const failures: string[] = [];
    for (const file of files) {
      const asked = {
        kind: importKindOf(file.name),
        language,
        ...(isOut ? { publish: 'true' as const } : {}),
      };
      try {
        const taken = await importFile(file, asked);
        count += taken.articleIds.length;
        failures.push(...taken.failures.map((one) => say('import.failed', { file: file.name, ...one })));
      } catch (error) {
        failures.push(`${file.name}: ${sentenceOf(error, words)}`);
      }
    }
    await client.invalidateQueries({ queryKey: ['articles'] });
    await client.invalidateQueries({ queryKey: ['article-sections'] });
    setResult({ count, failures });
    setBusy(false);
  };
  return (
    <Dialog open onClose={onClose} title={say('import.title')} text={say('import.text')}>
      <div className={layout.form}>
        <Field label={say('import.files')}>
          <input
            type="file"
            multiple
            className={forms.input}
            accept=".md,.markdown,.txt,.html,.htm,.docx,.json,.jsonl,.zip"
            onChange={(event) => {
              setFiles([...(event.target.files ?? [])]);
              setResult(null);
            }}
          />
        </Field>
        <Field label={say('import.language')}>
          <Select
            value={language}
            onChange={setLanguage}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </Field>
        <Check checked={isOut} onChange={setOut}>
          {say('import.publish')}
        </Check>
        {result && (
          <Notice tone={result.failures.length > 0 ? 'soon' : 'kept'}>
            {say('import.taken', { count: result.count })}
            {result.failures.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </Notice>
        )}
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.close')}
          </Button>
          <Button kind="primary" busy={busy} disabled={files.length === 0} onClick={() => void begin()}>
            {say('import.begin')}
          </Button>
        </DialogActs>
      </div>
    </Dialog>
  );
}
