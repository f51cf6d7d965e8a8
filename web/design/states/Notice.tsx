import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icon-names.ts';
import css from './states.module.css';

/** One sentence that stays on the page: an error of a form, a warning, a piece of news. */
export function Notice({
  tone,
  icon,
  children,
}: {
  tone: 'breach' | 'soon' | 'kept' | 'plain';
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <div className={cx(css.notice, css[tone])} role={tone === 'breach' ? 'alert' : 'status'}>
      <Icon name={icon ?? (tone === 'kept' ? 'check-c' : tone === 'plain' ? 'info' : 'warn')} />
      <div className="grow">{children}</div>
    </div>
  );
}
