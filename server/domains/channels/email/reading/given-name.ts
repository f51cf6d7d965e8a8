const TITLES =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|drs?|ir|h|hj|bapak|bpk|pak|ibu|bu|kak|kakak|mas|mbak|sdr|sdri|tn|ny|khun|คุณ|นาย|นางสาว|นาง|น\.ส|ดร)\.?$/i;
const THAI_TITLE = /^(?:คุณ|นางสาว|นาง|นาย|ดร\.|ด\.ช\.|ด\.ญ\.|น\.ส\.)\s*/;
const NO_PERSON =
  /\b(?:team|support|service|services|sales|info|admin|office|customer|billing|no-?reply|notification|newsletter|shop|store|toko|group|gmbh|ltd|inc|llc|corp|company|pt|cv|tbk|co|limited|department|bank|system|daemon|postmaster|helpdesk|hr|marketing|ฝ่าย|บริษัท|ร้าน)\b/i;

/** Guesses how to address a sender from the display name; null when it does not look like a person's. */
export function guessGivenName(displayName: string): string | null {
  const name = displayName
    .replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"/g, ' ')
    .replace(/\s+(?:via|at|from|@|\||-|–)\s+.*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '' || name.includes('@') || /\d|[<>{}/\\_]/.test(name) || NO_PERSON.test(name)) return null;
  if (/(?:บริษัท|ฝ่าย|ร้าน|ศูนย์)/.test(name)) return null;
  const ordered = name.includes(',') ? lastFirst(name) : name;
  if (ordered === null) return null;
  const first = ordered
    .replace(THAI_TITLE, '')
    .split(' ')
    .find((word) => !TITLES.test(word) && !/^\p{L}\.?$/u.test(word));
  if (!first || !/^[\p{L}\p{M}'’.-]{2,40}$/u.test(first)) return null;
  return inNameCase(first.replace(/[.,]+$/, ''));
}

/** "Wijaya, Rina" is family name first; "Wijaya, Rina, Example Ltd" too. */
function lastFirst(name: string): string | null {
  const given = name.split(',')[1]?.trim() ?? '';
  return given === '' ? null : given;
}

function inNameCase(word: string): string {
  const isOneCase = word === word.toUpperCase() || word === word.toLowerCase();
  if (!isOneCase) return word;
  return word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, (_all, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
