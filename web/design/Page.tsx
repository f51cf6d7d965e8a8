import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import css from './Page.module.css';

/** A page of the workspace that is not the list: title, what stands beside it, content. */
export function Page({ title, beside, children, narrow }: PageProps) {
  return (
    <main className={cx(css.page, 'scroll')}>
      <div className={cx(css.sheet, narrow && css.narrow)}>
        <header className={css.head}>
          <h1>{title}</h1>
          {beside}
        </header>
        {children}
      </div>
    </main>
  );
}

/** A card with an optional head; hairlines before boxes, so one per subject. */
export function Panel({ title, meta, end, children, bare }: PanelProps) {
  const heading = useId();
  return (
    <section className={css.panel} aria-labelledby={title ? heading : undefined}>
      {title && (
        <div className={css.panelHead}>
          <h2 id={heading}>{title}</h2>
          {meta && <span className="t12 dim">{meta}</span>}
          {end && <span className={css.end}>{end}</span>}
        </div>
      )}
      <div className={bare ? undefined : css.panelBody}>{children}</div>
    </section>
  );
}

interface PageProps {
  title: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
  narrow?: boolean;
}

interface PanelProps {
  title?: ReactNode;
  meta?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
  bare?: boolean;
}
