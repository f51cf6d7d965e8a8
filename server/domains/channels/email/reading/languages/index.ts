import type { ReplyLanguage } from '../reply/language.ts';
import { dutch } from './dutch.ts';
import { eastAsian } from './east-asian.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { nordic } from './nordic.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { thai } from './thai.ts';

export const REPLY_LANGUAGES: ReplyLanguage[] = [
  english,
  indonesian,
  thai,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  nordic,
  russian,
  eastAsian,
];
