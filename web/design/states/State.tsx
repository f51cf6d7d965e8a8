import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icon-names.ts';
import { Kawung } from '../Mark.tsx';
import css from './states.module.css';

/** Nothing here, an error, or no line: what it means and what to do next. */
export function State({ kind = 'empty', icon, title, text, children }: StateProps) {
  return (
    <div className={cx(css.state, css[kind])} role={kind === 'error' ? 'alert' : undefined}>
      {kind === 'empty' && <Kawung className={css.kawung} />}
      <span className={css.ico}>
        <Icon name={icon ?? ICON[kind]} size={24} />
      </span>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className={css.acts}>{children}</div>}
    </div>
  );
}

const ICON: Record<StateKind, IconName> = { empty: 'check', error: 'warn', offline: 'offline' };

type StateKind = 'empty' | 'error' | 'offline';

interface StateProps {
  kind?: StateKind;
  icon?: IconName;
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}
