import type { PageState } from '../state';

/** Pages outside any meeting. */
export const PAGES: readonly PageState[] = [
  { name: 'create', surface: 'pages', at: 'prepared', as: 'nobody', path: '/new' },
];
