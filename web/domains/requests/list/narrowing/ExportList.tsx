import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../design/Button.tsx';
import { callFile } from '../../../../platform/client/call.ts';
import { saveFile } from '../../../../platform/client/save-file.ts';
import { useAttempt, useOnce } from '../../../../platform/undo/use-attempt.ts';
import { useMay } from '../../../team/use-me.ts';
import { asked, viewsQuery } from '../../api.ts';
import { useText } from '../../fields/text.ts';
import { filtersOf, type ListSearch } from '../../filters.ts';

/** Takes what the list shows out as a file, for whoever may. */
export function ExportList({ search }: { search: ListSearch }) {
  const say = useText();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const views = useQuery(viewsQuery).data;
  if (!useMay('requests:export')) return null;
  const save = async () => {
    const file = await callFile('/requests/export', { ...asked(filtersOf(search, views)) });
    saveFile(file, `${say('list.export.file')}.csv`);
  };
  return (
    <Button
      icon="download"
      busy={busy}
      title={say('list.export.text')}
      onClick={() => void once(() => attempt(save))}
    >
      {say('list.export')}
    </Button>
  );
}
