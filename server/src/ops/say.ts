/** Says something to whoever runs the server, in both languages. */
export function say(fr: string, en: string): void {
  process.stdout.write(`${fr}\n${en}\n`);
}

/** Ends with a sentence that says what to do. */
export function giveUp(message: string): never {
  process.stderr.write(`\n${message}\n\n`);
  process.exit(1);
}
