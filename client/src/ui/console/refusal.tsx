/* <Refusal message={text | null} />: why the server said no, beside the button that asked. */
import styles from './refusal.module.css';

export const Refusal = ({ message }: { readonly message: string | null }) =>
  message === null ? null : (
    <p className={styles.refusal} role="alert">
      {message}
    </p>
  );
