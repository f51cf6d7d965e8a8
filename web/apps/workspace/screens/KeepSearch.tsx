import { Dialog } from '../../../design/layers/Dialog.tsx';
import { SaveView } from '../../../domains/requests/list/narrowing/SaveView.tsx';
import { useText } from '../../../domains/search/text.ts';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';

/** Keeps the words of a search as a view, which counts what it finds. */
export default function KeepSearch({ q, onClose }: { q: string; onClose: () => void }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  return (
    <Dialog open onClose={onClose} title={say('search.keep')} text={q}>
      <SaveView search={{ view: 'all', q }} onSaved={(view) => go(paths.requests(slug), { view })} />
    </Dialog>
  );
}
