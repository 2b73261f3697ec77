/*
 * <Menu label="Actions de « … »" items={[{ label, icon?, run, off? }]} />: the ⋮ button and its menu, 48 px rows. The menu is
 * fetched when first opened. `trigger` replaces ⋮.
 */
import { EllipsisVertical } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly run: () => void;
  /** Shown and not usable now. */
  readonly off?: boolean;
}

const Panel = lazy(() => import('./menu-panel').then((m) => ({ default: m.MenuPanel })));

export function Menu({
  label,
  items,
  trigger,
}: {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly trigger?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {trigger ?? <EllipsisVertical size={24} aria-hidden />}
      </button>
      {open && (
        <Suspense fallback={null}>
          <Panel label={label} items={items} anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
