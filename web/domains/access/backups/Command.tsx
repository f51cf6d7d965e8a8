import { Button } from '../../../design/Button.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import css from './backups.module.css';

/** What is typed on the server to bring back a backup, by its name or `latest`. */
export function restoreCommand(wanted: string): string {
  return `npm run restore -- ${wanted} --into .sapa-restored\nSAPA_HOME=.sapa-restored npm start`;
}

/** Copies a command and says so. */
export function useCopy(): (command: string) => Promise<void> {
  const words = useWords();
  return async (command) => {
    await navigator.clipboard.writeText(command);
    tell({ icon: 'check', text: words('word.copied') });
  };
}

/** A command as it is typed, with a button that copies it. */
export function Command({ children }: { children: string }) {
  const words = useWords();
  const copy = useCopy();
  return (
    <div className={css.command}>
      <code>{children}</code>
      <Button small kind="quiet" icon="copy" onClick={() => void copy(children)}>
        {words('word.copy')}
      </Button>
    </div>
  );
}
