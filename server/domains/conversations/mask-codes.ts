const word = '(?:code|kode|kodenya|otp|pin|passcode|verification|verifikasi|รหัส|โอทีพี)';
const digits = '\\d(?:[ -]?\\d){3,7}';
/** A number of four to eight digits near a word for a code, on either side of it. */
const near = new RegExp(
  `(${word}[^\\d\\n]{0,40})(${digits})(?!\\d)|(?<!\\d)(${digits})([^\\d\\n]{0,25}${word})`,
  'giu',
);

/**
 * Hides codes that other companies send to prove an address: whoever gets a mail of theirs into a conversation may
 * not read them there. Staff see what was written.
 */
export function maskCodes(text: string): string {
  return text.replace(near, (_whole, before?: string, after?: string, first?: string, behind?: string) =>
    before === undefined ? `${hide(first)}${behind}` : `${before}${hide(after)}`,
  );
}

const hide = (code = '') => code.replace(/\d/g, '•');
