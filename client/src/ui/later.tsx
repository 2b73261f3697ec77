import { Component, lazy, Suspense, useState } from 'react';
import type { ComponentType, JSX, ReactNode } from 'react';
import { withSheets } from '../browser/lost-sheets';
import { useT } from '../i18n';
import { Button } from './button';
import styles from './later.module.css';

/** Puts what stands in for the part (it comes, or it could not) where the part will be. */
type Around = (content: ReactNode) => ReactNode;

interface LaterProps {
  readonly around?: Around;
  /** Takes no place until it is there. */
  readonly quiet?: boolean;
}

/** A component that is fetched when it is first shown, or ahead by `fetchAhead`. */
export type Later<P extends object> = ComponentType<P & LaterProps> & {
  readonly fetchAhead: () => Promise<void>;
};

class NotFetched extends Error {}

/** `const Part = later(() => import('./part').then((m) => m.Part))`, then `<Part … />`. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let ready: ComponentType<P> | null = null;
  const fetched = async () => {
    try {
      ready ??= await withSheets(load);
    } catch (error) {
      throw new NotFetched('A part of the page did not come', { cause: error });
    }
    return { default: ready };
  };
  // What was fetched ahead shows at once; a part that is on the page stays the component that it began as.
  const first = () => ({ Shown: ready ?? lazy(fetched) });
  function Part({ around = plain, quiet = false, ...props }: P & LaterProps) {
    const [{ Shown }, setShown] = useState(first);
    const own = props as unknown as P & JSX.IntrinsicAttributes;
    return (
      <Fetching around={around} again={() => setShown(first())}>
        <Suspense fallback={quiet ? null : around(<Coming />)}>
          <Shown {...own} />
        </Suspense>
      </Fetching>
    );
  }
  return Object.assign(Part, {
    fetchAhead: async () => {
      // Not now, then: it is asked for again when it is shown.
      await fetched().catch(() => undefined);
    },
  });
}

const plain: Around = (content) => content;

function Coming() {
  const t = useT('common');
  return (
    <p className={styles.coming} role="status">
      {t('part.coming')}
    </p>
  );
}

interface FetchingProps {
  readonly around: Around;
  readonly again: () => void;
  readonly children: ReactNode;
}

/** Says that a part could not be fetched, and tries again on request: the page around it stays as it is. */
class Fetching extends Component<FetchingProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(error: unknown): { failed: boolean } {
    // Any other failure is the page's.
    if (!(error instanceof NotFetched)) throw error;
    return { failed: true };
  }

  override render() {
    const { around, again, children } = this.props;
    if (!this.state.failed) return children;
    const retry = () => {
      again();
      this.setState({ failed: false });
    };
    return around(<Missing retry={retry} />);
  }
}

function Missing({ retry }: { readonly retry: () => void }) {
  const t = useT('common');
  return (
    <div className={styles.missing} role="alert">
      <p>{t('part.missing')}</p>
      <Button onClick={retry}>{t('retry')}</Button>
    </div>
  );
}
