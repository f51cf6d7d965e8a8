export { traits as allTraits } from '../../../../server/domains/training/rules/content.ts';
