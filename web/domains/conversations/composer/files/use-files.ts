import { useState } from 'react';
import { tell, tellError } from '../../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { uploadFile } from '../../api.ts';
import { useText } from '../../text.ts';
import type { Attachment } from '../../types.ts';

/** The largest file that goes along; most mail servers refuse more. */
export const MAX_FILE = 20_000_000;

/** Files of the message being written: they are uploaded at once, and named while they are under way. */
export function useFiles(initial: Attachment[]) {
  const say = useText();
  const words = useWords();
  const [files, setFiles] = useState(initial);
  const [underWay, setUnderWay] = useState<string[]>([]);
  const upload = async (file: File): Promise<Attachment | null> => {
    if (file.size > MAX_FILE) {
      tell({ icon: 'warn', text: say('compose.tooLarge', { name: file.name, size: '20 MB' }), seconds: 9 });
      return null;
    }
    setUnderWay((names) => [...names, file.name]);
    try {
      const stored = await uploadFile(file);
      setFiles((known) => [...known, stored]);
      return stored;
    } catch (error) {
      tellError(error, words);
      return null;
    } finally {
      setUnderWay((names) => names.toSpliced(names.indexOf(file.name), 1));
    }
  };
  return { files, setFiles, underWay, upload };
}
