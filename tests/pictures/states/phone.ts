import { FUNDS, PREMISES, PRESS, STRUGGLES, UNITY } from '../hall';
import type { PageState, Scene } from '../state';

const at = (task: string, part: 'profiles' | 'candidacies' | 'proposals') =>
  `?task=${task}&part=${part}`;

const press = async ({ page }: Scene, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The phone of a group's rapporteur, and of those who read or step aside. */
export const PHONE: readonly PageState[] = [
  { name: 'phone-home', surface: 'phone', at: 'profiles', as: 'pen', looks: true },
  {
    name: 'phone-home-order',
    surface: 'phone',
    at: 'profiles',
    as: 'pen',
    arrange: async (scene) => {
      await press(scene, scene.words('phone', 'order.open'));
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'phone-home-who-is-here',
    surface: 'phone',
    at: 'profiles',
    as: 'pen',
    arrange: async (scene) => {
      await press(scene, scene.words('phone', 'tick.open'));
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'phone-profiles',
    surface: 'phone',
    at: 'profiles',
    as: 'pen',
    path: at(FUNDS, 'profiles'),
    looks: true,
  },
  {
    name: 'phone-profiles-keyboard',
    surface: 'phone',
    at: 'profiles',
    as: 'pen',
    path: at(FUNDS, 'profiles'),
    sizes: ['keyboard'],
    arrange: async ({ page, words }) => {
      await page.getByRole('textbox', { name: words('phone', 'profiles.qualities.add') }).click();
    },
  },
  {
    name: 'phone-profiles-empty',
    surface: 'phone',
    at: 'profiles',
    as: 'pen',
    path: at(PRESS, 'profiles'),
  },
  {
    name: 'phone-entry-menu',
    surface: 'phone',
    at: 'profiles',
    as: 'pen',
    path: at(FUNDS, 'profiles'),
    arrange: async ({ page, words }) => {
      const name = words('phone', 'entry.menu', { text: 'Disponible en semaine' });
      await page.getByRole('button', { name, exact: true }).first().click();
      await page
        .getByRole('button', { name: words('phone', 'entry.up') })
        .first()
        .waitFor();
    },
  },
  {
    name: 'phone-about-task',
    surface: 'phone',
    at: 'profiles',
    as: 'pen',
    path: at(FUNDS, 'profiles'),
    arrange: async (scene) => {
      await press(scene, scene.words('phone', 'task.about'));
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'phone-offline',
    surface: 'phone',
    at: 'profiles',
    as: 'pen',
    path: at(UNITY, 'profiles'),
    arrange: async ({ page, words }) => {
      await page.context().setOffline(true);
      await page.getByRole('textbox', { name: words('phone', 'profiles.qualities.add') }).fill('…');
      await page
        .getByText(/Hors ligne|Offline/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'phone-study',
    surface: 'phone',
    at: 'candidacies',
    as: 'pen',
    path: at(FUNDS, 'candidacies'),
    looks: true,
  },
  {
    name: 'phone-study-two-names',
    surface: 'phone',
    at: 'candidacies',
    as: 'pen',
    path: at(UNITY, 'candidacies'),
  },
  {
    name: 'phone-propose-on-the-spot',
    surface: 'phone',
    at: 'candidacies',
    as: 'pen',
    path: at(UNITY, 'candidacies'),
    sizes: ['phone-390', 'phone-320', 'keyboard'],
    arrange: async (scene) => {
      await press(scene, scene.words('phone', 'study.propose'));
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'phone-aside',
    surface: 'phone',
    at: 'candidacies',
    as: 'aside',
    path: at(FUNDS, 'candidacies'),
    looks: true,
  },
  {
    // The pen goes to the other rapporteur, and the group calls back once it has reported: see `phone-called-back`.
    name: 'phone-pen-passed',
    surface: 'phone',
    at: 'candidacies',
    as: 'aside',
    path: at(FUNDS, 'candidacies'),
    arrange: async ({ page, words }) => {
      const pass = new RegExp(words('phone', 'aside.pass', { name: '' }));
      await page.getByRole('button', { name: pass }).click();
      await page.getByText(words('phone', 'aside.wait'), { exact: true }).waitFor();
    },
  },
  {
    name: 'phone-proposal-undecided',
    surface: 'phone',
    at: 'proposals',
    as: 'pen',
    path: at(UNITY, 'proposals'),
  },
  {
    name: 'phone-proposal-pair',
    surface: 'phone',
    at: 'proposals',
    as: 'pen',
    path: at(STRUGGLES, 'proposals'),
    looks: true,
  },
  {
    name: 'phone-proposal-names',
    surface: 'phone',
    at: 'proposals',
    as: 'pen',
    path: at(FUNDS, 'proposals'),
  },
  {
    name: 'phone-proposal-names-open',
    surface: 'phone',
    at: 'proposals',
    as: 'pen',
    path: at(UNITY, 'proposals'),
    looks: true,
    arrange: async (scene) => {
      await scene.page.getByText(scene.words('phone', 'proposal.names')).first().click();
      await press(scene, scene.words('phone', 'proposal.addName'));
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'phone-proposal-fifth-name',
    surface: 'phone',
    at: 'proposals',
    as: 'pen',
    path: at(FUNDS, 'proposals'),
    arrange: async (scene) => {
      await press(scene, scene.words('phone', 'proposal.addName'));
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'phone-proposal-confirm',
    surface: 'phone',
    at: 'proposals',
    as: 'pen',
    path: at(FUNDS, 'proposals'),
    arrange: async (scene) => {
      await press(scene, scene.words('phone', 'proposal.report'));
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'phone-proposal-reported',
    surface: 'phone',
    at: 'proposals',
    as: 'pen',
    path: at(PREMISES, 'proposals'),
  },
  {
    name: 'phone-proposal-revealed',
    surface: 'phone',
    at: 'pooling',
    as: 'pen',
    path: at(FUNDS, 'proposals'),
  },
  {
    name: 'phone-called-back',
    surface: 'phone',
    at: 'pooling',
    as: 'aside',
    path: at(FUNDS, 'proposals'),
    arrange: async ({ page, words }) => {
      await page.getByRole('heading', { name: words('phone', 'recall.title') }).waitFor();
    },
  },
  {
    name: 'phone-aside-reported',
    surface: 'phone',
    at: 'pooling',
    as: 'aside',
    path: at(FUNDS, 'proposals'),
    arrange: async (scene) => {
      await press(scene, scene.words('phone', 'recall.back'));
      await scene.page.getByText(scene.words('phone', 'aside.reported')).waitFor();
    },
  },
  { name: 'phone-home-after', surface: 'phone', at: 'pooling', as: 'pen' },
  {
    name: 'phone-check',
    surface: 'phone',
    at: 'phone',
    as: 'pen',
    looks: true,
    arrange: async ({ page }) => {
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'phone-check-opposition',
    surface: 'phone',
    at: 'phone',
    as: 'pen',
    sizes: ['phone-390', 'phone-320', 'keyboard'],
    arrange: async ({ page, words }) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByText(words('answer', 'kind.opposition'), { exact: true }).first().click();
      await dialog.getByRole('textbox').click();
    },
  },
  {
    name: 'phone-check-later',
    surface: 'phone',
    at: 'phone',
    as: 'pen',
    arrange: async (scene) => {
      await press(scene, scene.words('answer', 'later'));
      await scene.page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
];
