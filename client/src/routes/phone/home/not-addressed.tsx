import { useT } from '../../../i18n';
import type { TaskStop } from '../use-phone';
import styles from './home.module.css';

/** How many tasks the group has not touched yet: time must not run out on the same ones unseen. */
export function NotAddressed({ stops }: { readonly stops: readonly TaskStop[] }) {
  const t = useT('phone');
  const count = stops.filter(({ round }) => round.state.kind === 'todo').length;
  return <p className={styles.meta}>{count === 0 ? t('left.none') : t('left.todo', { count })}</p>;
}
