import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useMay } from '../team/use-me.ts';
import css from './pages.module.css';
import { useText } from './text.ts';

export type CustomersPage = 'customers' | 'organisations' | 'staying' | 'duplicates' | 'imports';

/** The pages of this room beside each other: people, organisations, who may be the same person, imports. */
export function CustomersNav({ here }: { here: CustomersPage }) {
  const say = useText();
  const slug = useSlug();
  const mayStay = useMay('retention:read');
  const mayManage = useMay('customers:manage');
  const pages: [CustomersPage, string, string][] = [
    ['customers', paths.customers(slug), say('customers.people')],
    ['organisations', paths.organisations(slug), say('customers.organisations')],
    ['duplicates', paths.duplicates(slug), say('merge.list')],
  ];
  if (mayStay) pages.splice(1, 0, ['staying', paths.staying(slug), say('customers.staying')]);
  if (mayManage) pages.push(['imports', paths.customerImports(slug), say('customers.imports')]);
  return (
    <nav className={css.tabs} aria-label={say('customers.title')}>
      {pages.map(([page, to, label]) => (
        <PageLink key={page} to={to} search={{}} aria-current={page === here ? 'page' : undefined}>
          {label}
        </PageLink>
      ))}
    </nav>
  );
}
