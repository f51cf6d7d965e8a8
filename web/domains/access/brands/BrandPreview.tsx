import css from './brands.module.css';
import { coloursOf } from './colours.ts';
import { useText } from './text.ts';

/** A customer's page in small, by day and by night, in the colours of a brand. */
export function BrandPreview({ name, hue }: { name: string; hue: number | null }) {
  const say = useText();
  return (
    <figure className={css.preview}>
      <figcaption>{say('brand.preview')}</figcaption>
      {(['day', 'night'] as const).map((side) => (
        <div
          key={side}
          className={css.page}
          data-theme={side === 'day' ? 'light' : 'dark'}
          style={coloursOf(hue)}
          role="img"
          aria-label={say(`brand.preview.${side}`)}
        >
          <b className="cut">{name || '–'}</b>
          <span className={css.subject}>{say('brand.preview.subject')}</span>
          <span className={css.standing}>{say('brand.preview.line')}</span>
          <span className={css.link}>{say('brand.preview.link')}</span>
          <span className={css.send}>{say('brand.preview.send')}</span>
        </div>
      ))}
    </figure>
  );
}
