import Mention from '@tiptap/extension-mention';
import type { Editor } from '@tiptap/react';
import { useMemo, useRef, useState } from 'react';
import { matching } from '../../../../design/layers/picker-moves.ts';
import { isGreeting } from '../../../customers/greeting.ts';
import { isBlank } from '../draft-state.ts';
import { type Choice, type Layer, layerRender } from '../Mentions.tsx';

/** Words that are kept ready: what there is, and what one of them says here and now, as HTML. */
export interface CannedSource {
  items: readonly Choice[];
  /** Null when it could not be fetched; the reason was told. */
  words: (id: string, language: string) => Promise<string | null>;
}

/** "/" at the beginning of a word offers canned replies by shortcut and title. */
export function useCannedSlash(source: CannedSource | undefined, language: string) {
  const [layer, setLayer] = useState<Layer | null>(null);
  const shown = useRef<Layer | null>(null);
  const known = useRef({ source, language });
  known.current = { source, language };
  const extension = useMemo(() => {
    const show = (value: Layer | null) => {
      shown.current = value;
      setLayer(value);
    };
    return Mention.extend({ name: 'canned' }).configure({
      suggestion: {
        char: '/',
        items: ({ query }) => matching(known.current.source?.items ?? [], query).slice(0, 8),
        command: ({ editor, range, props }) => {
          editor.chain().focus().deleteRange(range).run();
          const { source: from, language: spoken } = known.current;
          void from?.words(String(props.id), spoken).then((words) => words && insertWords(editor, words));
        },
        render: () => layerRender(shown, show),
      },
    });
  }, []);
  return { extension: source ? extension : null, layer };
}

/** Puts words where the cursor is; a greeting among them takes the place of the one that stands at the top. */
export function insertWords(editor: Editor, words: string): void {
  if (editor.isDestroyed) return;
  const whole = withWords(editor.getHTML(), words);
  if (whole === null) editor.chain().focus().insertContent(words).run();
  else editor.chain().setContent(whole, { emitUpdate: true }).focus('end').run();
}

/** The text with the words before its rest, when they greet or nothing but a greeting stands there; else null. */
export function withWords(html: string, words: string): string | null {
  const [head, rest] = parted(html);
  const standsAlone = isBlank(rest);
  if (greets(words)) return `${words}${greets(html) ? rest : isBlank(html) ? '' : html}`;
  if (isBlank(html)) return words;
  return greets(html) && standsAlone ? `${head}${words}` : null;
}

function greets(html: string): boolean {
  return isGreeting(parted(html)[0].replace(/<[^>]*>/g, ''));
}

/** The first paragraph, and what follows it. */
function parted(html: string): [string, string] {
  const first = /^\s*<p>.*?<\/p>/s.exec(html)?.[0] ?? '';
  return [first, html.slice(first.length)];
}
