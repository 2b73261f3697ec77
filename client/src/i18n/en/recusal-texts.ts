import type { recusalTexts as french } from '../fr/recusal-texts';
import type { Shape } from '../shape';

/** What a candidate who does not write is told of stepping aside. */
export const recusalTexts: Shape<typeof french> = {
  recusal: {
    title: 'You have stepped aside',
    why_one: 'You are a candidate for this task: your group studies it without you.',
    why_other: 'You are a candidate for these tasks: your group studies them without you.',
    wait: 'It will call you back on this page.',
    calls: 'The group calls you back',
    over: 'The study is over: your seat is waiting for you.',
    back: 'I am coming back to the table',
    list: 'When you step aside',
    later: 'you will step aside during the study',
    aside: 'you have stepped aside',
    called: 'the group calls you back',
    done: 'study over, proposal reported',
    moot: 'not applicable: the whole group are candidates',
  },
};
