import { remember, remembered } from './remembered';

const STORED = 'tdt:letter-keys';

/** Whether a letter alone may act (B: neutral screen). Somebody who speaks to their computer turns it off. */
export const letterKeysAct = (): boolean => remembered(STORED) !== 'off';

/** Turns the keys of one letter on or off for this browser. */
export const setLetterKeys = (on: boolean): void => remember(STORED, on ? null : 'off');
