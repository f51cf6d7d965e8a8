import { useRouter, useRouterState } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';

/**
 * A link to a page of ours. Without `search` it keeps what stands behind the "?" of this page. Which link is the
 * present one says its owner, because many of ours differ by the search alone.
 */
export function PageLink({ to, search, children, onClick, ...rest }: PageLinkProps) {
  const router = useRouter();
  const present = useRouterState({ select: (state) => state.location.search }) as object;
  const target = { to, search: search ?? present } as Parameters<typeof router.navigate>[0];
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (event.defaultPrevented || elsewhere) return;
    event.preventDefault();
    void router.navigate(target);
  };
  return (
    <a {...rest} href={router.buildLocation(target).href} onClick={go}>
      {children}
    </a>
  );
}

interface PageLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string;
  search?: object;
  children?: ReactNode;
  ref?: Ref<HTMLAnchorElement>;
}
