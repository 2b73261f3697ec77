/** Texts of the console surface. */
export const consoleTexts = {} as const;
