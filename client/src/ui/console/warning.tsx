/* <Warning messages={[…]} />: things to look at, which prevent nothing; said as they come. */
import { TriangleAlert } from 'lucide-react';
import styles from './warning.module.css';

export const Warning = ({ messages }: { readonly messages: readonly string[] }) => (
  <div role="status" className={styles.all}>
    {messages.map((message) => (
      <p key={message} className={styles.warning}>
        <TriangleAlert size={18} aria-hidden />
        <span>{message}</span>
      </p>
    ))}
  </div>
);
