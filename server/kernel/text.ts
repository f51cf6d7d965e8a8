const NOT_IN_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Makes a string storable: valid UTF-16, no NUL or other control characters, `\n` as the only line end. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(NOT_IN_TEXT, '');
}

/** One header value: tidy, on one line, without the invisible marks that turn text around. */
export function tidyLine(text: string): string {
  return tidyText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
}
