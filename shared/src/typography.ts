/** French spacing: a space that does not break before `: ; ! ? »` and after `«` (U+00A0). */
export const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0');
