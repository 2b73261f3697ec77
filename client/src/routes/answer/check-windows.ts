/* What a check by phone shows, fetched together: nobody needs it before the first check opens. */
export { CheckBar } from './check-bar';
export { OpenedCheck } from './opened-check';
