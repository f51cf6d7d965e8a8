import { Button } from '../../design/Button.tsx';
import { saveFile } from '../../platform/client/save-file.ts';
import { useLanguage } from '../../platform/messages/text.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { fetchPack } from './api.ts';
import { useText } from './text.ts';

/** Saves a table as CSV, or without one the whole pack as a page, in the reader’s language. */
export function ExportButton({ table }: { table?: 'activities' | 'processors' | 'risks' }) {
  const say = useText();
  const language = useLanguage();
  const attempt = useAttempt();
  const save = async () =>
    saveFile(await fetchPack(language, table), table ? `${table}.csv` : 'privacy.html');
  return (
    <Button small icon="download" onClick={() => void attempt(save)}>
      {say(table ? 'privacy.export.csv' : 'privacy.export.pack')}
    </Button>
  );
}
