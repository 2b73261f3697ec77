import type { PageState } from '../state';

/** Pages outside any meeting. */
export const PAGES: readonly PageState[] = [
  { name: 'create', surface: 'pages', at: 'prepared', as: 'nobody', path: '/new' },
  {
    name: 'accessibility',
    surface: 'pages',
    at: 'prepared',
    as: 'nobody',
    path: '/accessibility',
    looks: true,
  },
  { name: 'design', surface: 'pages', at: 'prepared', as: 'nobody', path: '/design', looks: true },
];
