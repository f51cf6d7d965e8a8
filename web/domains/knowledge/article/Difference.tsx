import type { Language } from '../../../platform/messages/language.ts';
import { useText } from '../text.ts';
import type { Line } from '../types.ts';
import css from './article.module.css';

/** Two texts laid over each other: what went is struck out, what came is marked; both are said to who cannot see it. */
export function Difference({ lines, language }: { lines: readonly Line[]; language: Language }) {
  const say = useText();
  if (lines.every((line) => line.kind === 'same'))
    return <p className="dim">{say('article.version.same')}</p>;
  return (
    <div className={css.difference} lang={language}>
      {lines.map((line, at) => (
        // The lines of one answer never change their order.
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that is its own
        <p key={at} data-kind={line.kind}>
          {line.pieces.map((piece, place) =>
            piece.kind === 'added' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <ins key={place} title={say('article.version.added')}>
                {piece.text}
              </ins>
            ) : piece.kind === 'removed' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <del key={place} title={say('article.version.removed')}>
                {piece.text}
              </del>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
