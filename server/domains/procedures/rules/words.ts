export { isSaid, noWords, type Words, wordsIn, wordsInput } from '../../../kernel/words.ts';
