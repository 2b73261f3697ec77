import { lazy, useState } from 'react';
import type { ComponentType } from 'react';
import { loadNamespaces } from '../i18n';
import type { Namespace } from '../i18n/catalogues';

/** A page that is fetched with its catalogues when first shown, or ahead. */
export type LazyPage<P extends object = object> = ComponentType<P> & {
  /** What could not be fetched is fetched again when the page is shown. */
  readonly fetchAhead: () => Promise<void>;
};

/**
 * `lazy` waits once more for what is there already, and React then holds a page back that comes within a third of a second of
 * the empty one: a page that was fetched ahead shows at once.
 */
export function lazyPage<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  ...namespaces: Namespace[]
): LazyPage<P> {
  let ready: ComponentType<P> | null = null;
  const fetched = async () => {
    const [module] = await Promise.all([load(), loadNamespaces(...namespaces)]);
    ready = module.default;
    return module;
  };
  const Later = lazy(fetched);
  function Page(props: P) {
    const [{ Shown }] = useState(() => ({ Shown: ready ?? Later }));
    return <Shown {...props} />;
  }
  return Object.assign(Page, {
    fetchAhead: async () => {
      await fetched().catch(() => undefined);
    },
  });
}
