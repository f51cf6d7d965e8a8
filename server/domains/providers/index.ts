export { keepContract } from './contracts/keep-contract.ts';
