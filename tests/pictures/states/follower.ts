import { FUNDS, UNITY } from '../hall';
import type { PageState, Scene } from '../state';

const look =
  (task: string) =>
  async ({ page, words }: Scene) => {
    await page.getByLabel(words('follower', 'look'), { exact: true }).selectOption(task);
  };

/** The page of those who hold no pen, in the room or at home. */
export const FOLLOWER: readonly PageState[] = [
  { name: 'follower-welcome', surface: 'follower', at: 'welcome', as: 'member' },
  { name: 'follower-welcome-candidate', surface: 'follower', at: 'welcome', as: 'candidate' },
  { name: 'follower-tasks', surface: 'follower', at: 'tasks', as: 'member' },
  { name: 'follower-groups', surface: 'follower', at: 'profiles', as: 'member', looks: true },
  { name: 'follower-home-group', surface: 'phone', at: 'profiles', as: 'home' },
  {
    name: 'follower-candidacies-15',
    surface: 'follower',
    at: 'candidacies',
    as: 'member',
    arrange: look(FUNDS),
  },
  { name: 'follower-pooling', surface: 'follower', at: 'pooling', as: 'member', looks: true },
  {
    name: 'follower-grid-15',
    surface: 'follower',
    at: 'pooling',
    as: 'member',
    arrange: look(FUNDS),
    looks: true,
  },
  {
    name: 'follower-grid-2',
    surface: 'follower',
    at: 'pooling',
    as: 'home',
    arrange: look(UNITY),
  },
  {
    name: 'follower-grid-30-groups',
    hall: 'thirty',
    surface: 'follower',
    at: 'pooling',
    as: 'member',
    arrange: look(FUNDS),
  },
  { name: 'follower-late', surface: 'follower', at: 'pooling', as: 'late' },
  { name: 'follower-speaking', surface: 'follower', at: 'speaking', as: 'member' },
  { name: 'follower-check-aloud', surface: 'follower', at: 'oral', as: 'member' },
  {
    name: 'follower-check',
    surface: 'follower',
    at: 'phone',
    as: 'home',
    arrange: async ({ page }) => {
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'follower-check-abstains', surface: 'follower', at: 'phone', as: 'candidate' },
  { name: 'follower-check-closed', surface: 'follower', at: 'closed', as: 'member' },
  { name: 'follower-acted', surface: 'follower', at: 'acted', as: 'member', arrange: look(FUNDS) },
  { name: 'follower-closing', surface: 'follower', at: 'closing', as: 'member' },
];
