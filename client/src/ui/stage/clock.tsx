import { createContext, useContext } from 'react';

/** The server's time, ms. Apart from the rest, so that a second that passes draws the timer again and nothing else. */
export const StageClock = createContext<number>(0);

export const useStageNow = (): number => useContext(StageClock);
