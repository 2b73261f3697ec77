import { Menu as AriakitMenu, MenuItem, useMenuStore } from '@ariakit/react';
import type { RefObject } from 'react';
import type { MenuEntry } from './menu';
import styles from './menu.module.css';

/** The opened menu: use `Menu`, which fetches it. */
export function MenuPanel({
  label,
  items,
  anchor,
  onClose,
}: {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
  const store = useMenuStore({
    open: true,
    setOpen: (open) => {
      if (!open) onClose();
    },
    placement: 'bottom-end',
  });
  return (
    <AriakitMenu
      store={store}
      className={styles.menu}
      aria-label={label}
      modal
      gutter={4}
      getAnchorRect={() => anchor.current?.getBoundingClientRect() ?? null}
      finalFocus={anchor}
    >
      {items.map((item) => (
        <MenuItem
          key={item.label}
          className={styles.item}
          disabled={item.off === true}
          accessibleWhenDisabled
          onClick={item.run}
        >
          {item.icon}
          <span>{item.label}</span>
        </MenuItem>
      ))}
    </AriakitMenu>
  );
}
