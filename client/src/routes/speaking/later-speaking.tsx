import { loadNamespaces } from '../../i18n';
import { later } from '../../ui/later';
import { useInPlenary, useMyPlace } from './use-my-place';

async function windows() {
  const [parts] = await Promise.all([
    import('./speaking-windows').then(({ SpeakCard, YourTurn }) => ({ SpeakCard, YourTurn })),
    loadNamespaces('speakers'),
  ]);
  return parts;
}
const Card = later(() => windows().then((m) => m.SpeakCard));
const Turn = later(() => windows().then((m) => m.YourTurn));

/** The speakers' queue, once there is one. */
export const SpeakCard = () => (useInPlenary() ? <Card quiet /> : null);

/** "C’est à vous", to whoever speaks. */
export const YourTurn = () => (useMyPlace()?.kind === 'speaking' ? <Turn quiet /> : null);
