const NO_BREAK = '\u00a0';

/** French typography: a no-break space before `: ; ! ? %` and inside « » where a plain space was typed. */
export const withFrenchSpaces = (text: string): string =>
  text.replace(/ ([:;!?»%])/g, `${NO_BREAK}$1`).replace(/« /g, `«${NO_BREAK}`);
