export { changeCustomer } from './commands/change-customer.ts';
export { recogniseCustomer } from './commands/recognise-customer.ts';
export {
  type CustomerCard,
  findCustomer,
  findCustomerByEmail,
  listCustomerCards,
  listCustomers,
} from './queries/find-customer.ts';
export { greetingLine } from './rules/greeting.ts';
export { spokenName } from './rules.ts';
/** The customer's card for joins: id, name, preferred name, honorific, language. */
export { customers as customerCards } from './schema.ts';
