/** A failure that the person at the keyboard can act on: said in both languages, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} french
   * @param {string} english
   */
  constructor(french, english) {
    super(`${french}\n${english}`);
  }
}

/** @param {unknown} error */
export function report(error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
}

/**
 * Runs a script's main function and turns what it returns or throws into the exit code.
 * @param {() => Promise<number | void>} main its number is the exit code; nothing means 0
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
