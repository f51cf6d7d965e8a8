import { Link } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

/** A link to a page of ours. Without `search` it keeps what stands behind the "?" of this page. */
export function PageLink({ to, search, children, ...rest }: PageLinkProps) {
  const kept = search ?? ((present: object) => present);
  return (
    <Link {...rest} to={to} search={kept as never} activeOptions={{ exact: false, includeSearch: false }}>
      {children}
    </Link>
  );
}

interface PageLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string;
  search?: object;
  children?: ReactNode;
  ref?: Ref<HTMLAnchorElement>;
}
