/* What the speakers' queue shows on a phone, fetched together: nobody needs it while the room is in groups. */
export { SpeakCard } from './speak-card';
export { YourTurn } from './your-turn';
