import { create } from './console-texts/create';

/** Texts of the console and of the page that creates a meeting. */
export const consoleTexts = { create } as const;
