import type { Page } from 'playwright-core';

/** Where an entry is added to the first list of a task. */
export const adding = (page: Page) => page.getByRole('textbox', { name: 'Ajouter une qualité' });

/**
 * Opens a task from the page of the group, by its list of tasks alone: the name stands on other pages too, before a phone
 * knows that it writes.
 */
export async function tapTask(page: Page, task = 'Suivi des luttes'): Promise<void> {
  const tasks = page.getByRole('navigation', { name: 'Les tâches de votre groupe' });
  await tasks.getByText(task).click();
}

/** Opens the task and waits until one can write. */
export async function openTask(page: Page): Promise<void> {
  await tapTask(page);
  await adding(page).waitFor();
}
