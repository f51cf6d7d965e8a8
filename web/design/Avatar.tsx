import css from './Avatar.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-names.ts';

/** A person without a picture: initials on one of six quiet grounds, the same one for the same name everywhere. */
export function Avatar({ name, size = 28, badge, online, title }: AvatarProps) {
  return (
    <span className={cx(css.avatar, css[`s${size}`], css[`who${groundOf(name)}`])} title={title}>
      <span aria-hidden="true">{initialsOf(name)}</span>
      {badge && (
        <span className={css.badge}>
          <Icon name={badge} size={12} />
        </span>
      )}
      {online && <span className={css.online} />}
    </span>
  );
}

/** Up to two letters; of Thai names one whole letter with its marks, for a vowel alone is no initial. */
export function initialsOf(name: string): string {
  const words =
    name
      .split('@', 1)[0]
      ?.split(/[\s._-]+/)
      .filter(Boolean) ?? [];
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return (
    picked
      .map((word) => firstLetter(word ?? ''))
      .join('')
      .toUpperCase() || '?'
  );
}

/** 1 to 6, by the letters of the name alone. */
export function groundOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (sum % 6) + 1;
}

function firstLetter(word: string): string {
  // Thai writes some vowels before the consonant that names the syllable.
  const letters = word.replace(/^[เแโใไ]/, '').replace(/^["'(<[]+/, '');
  return [...letters][0] ?? '';
}

interface AvatarProps {
  name: string;
  size?: 16 | 20 | 24 | 28 | 32 | 40 | 48;
  badge?: IconName;
  online?: boolean;
  title?: string;
}
