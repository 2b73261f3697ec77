/* <Tiles label="…" tiles={[{ number: 20, words: 'prêtes à importer' }]} />: figures side by side in one frame. */
import styles from './tiles.module.css';

export const Tiles = (props: {
  readonly label: string;
  readonly tiles: readonly { readonly number: number; readonly words: string }[];
}) => (
  <ul className={styles.tiles} aria-label={props.label}>
    {props.tiles.map(({ number, words }) => (
      <li key={words}>
        <b>{number}</b> {words}
      </li>
    ))}
  </ul>
);
