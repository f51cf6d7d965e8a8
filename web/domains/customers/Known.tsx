import { Chip } from '../../design/Chip.tsx';
import { Icon } from '../../design/Icon.tsx';
import { languageNames } from '../../platform/messages/language.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { addressOf, languageOf } from './address.ts';
import { ComingDates } from './ComingDates.tsx';
import css from './customers.module.css';
import { Notes } from './Notes.tsx';
import { useText } from './text.ts';
import type { Customer } from './types.ts';

/** What is known of a customer, to read: how to call them, language, what comes near, what colleagues noted. */
export function Known({ customer }: { customer: Customer }) {
  const say = useText();
  const dates = useDates();
  const language = languageOf(customer);
  return (
    <>
      <div className={css.greet}>
        <Chip tone="accent">{say('customers.say', { name: addressOf(customer) })}</Chip>
        <Chip tone="line">
          {customer.language ? languageNames[language] : say('customers.unknownLanguage')}
        </Chip>
        {customer.organisation && <Chip tone="line">{customer.organisation.name}</Chip>}
        {customer.blockedAt && <Chip tone="breach">{say('customers.isBlocked')}</Chip>}
        {customer.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </div>
      <ComingDates customerId={customer.id} />
      <div className={css.chord}>
        <Icon name="heart" size={14} />
        <Notes about="customer" id={customer.id} most={3} />
        <Icon name="calendar" size={14} />
        <span>{say('customers.since', { day: dates.day(customer.createdAt) })}</span>
      </div>
    </>
  );
}
