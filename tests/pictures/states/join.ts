import type { PageState } from '../state';

const joinPath = ({ created }: { created: { code: string } }) => `/r/${created.code}`;

/** The pages that lead into the meeting. */
export const JOIN: readonly PageState[] = [
  { name: 'join-home', surface: 'join', at: 'prepared', as: 'nobody', path: '/', looks: true },
  {
    name: 'join-home-error',
    surface: 'join',
    at: 'prepared',
    as: 'nobody',
    path: '/',
    arrange: async ({ page, words }) => {
      await page.getByRole('button', { name: words('join', 'home.go'), exact: true }).click();
      await page.getByText(words('join', 'home.codeError')).first().waitFor();
    },
  },
  { name: 'join-empty', surface: 'join', at: 'prepared', as: 'nobody', path: joinPath },
  {
    name: 'join-names',
    surface: 'join',
    at: 'prepared',
    as: 'nobody',
    path: joinPath,
    sizes: ['phone-390', 'phone-320', 'keyboard'],
    looks: true,
    arrange: async ({ page }) => {
      await page.getByRole('combobox').or(page.getByRole('textbox')).first().fill('riv');
      await page.getByText('Inès Rivière').first().waitFor();
    },
  },
  {
    name: 'join-not-listed',
    surface: 'join',
    at: 'prepared',
    as: 'nobody',
    path: joinPath,
    arrange: async ({ page, words }) => {
      await page.getByRole('combobox').or(page.getByRole('textbox')).first().fill('Inconnue');
      await page.getByText(words('join', 'notListed')).first().click();
    },
  },
  {
    name: 'join-poster-full',
    surface: 'join',
    at: 'formed',
    as: 'nobody',
    path: ({ created }) => `/r/${created.code}?g=1`,
  },
  { name: 'join-unknown-code', surface: 'join', at: 'prepared', as: 'nobody', path: '/r/ZZZZZZ' },
  { name: 'join-waiting', surface: 'join', at: 'welcome', as: 'waiting' },
  { name: 'join-link-incomplete', surface: 'join', at: 'prepared', as: 'nobody', path: '/s' },
  { name: 'join-seat-lost', surface: 'join', at: 'prepared', as: 'nobody', path: '/m/nobody-here' },
  { name: 'page-not-found', surface: 'join', at: 'prepared', as: 'nobody', path: '/nowhere' },
];
