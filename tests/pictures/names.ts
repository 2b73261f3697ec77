import type { Page } from 'playwright-core';
import { withAxe } from '../support/axe';

/** A control as a screen reader lists it: what it is, its name, and where it leads or which question it answers. */
export interface Control {
  readonly role: string;
  readonly name: string;
  readonly of: string;
}

/** The parts of axe-core that name things. */
interface Naming {
  setup: (node: Element) => unknown;
  teardown: () => void;
  readonly commons: {
    readonly text: { accessibleText: (element: Element) => string };
    readonly dom: { isVisibleToScreenReaders: (element: Element) => boolean };
    readonly aria: { getRole: (element: Element) => string | null };
  };
}

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=switch], [role=tab], [role=option]';

/** Every control of the page that a screen reader comes to, in the order of the page. */
export async function controlsOf(page: Page): Promise<readonly Control[]> {
  await withAxe(page);
  return page.evaluate((selector) => {
    const { axe } = window as unknown as { axe: Naming };
    axe.setup(document.body);
    try {
      const { text, dom, aria } = axe.commons;
      const nameOf = (one: Element) => text.accessibleText(one).replace(/\s+/g, ' ').trim();
      return [...document.querySelectorAll(selector)]
        .filter((one) => dom.isVisibleToScreenReaders(one) && !one.matches(':disabled'))
        .map((one) => {
          const role = aria.getRole(one) ?? one.localName;
          const isAnswer = role === 'radio' || role === 'option';
          const group = one.closest(isAnswer ? 'fieldset, [role]:not(input)' : '[role=group]');
          const of = one.getAttribute('href') ?? (group ? nameOf(group) : '');
          return { role, name: nameOf(one), of };
        });
    } finally {
      axe.teardown();
    }
  }, CONTROLS);
}

/** Says nothing without what stands around it. */
const VAGUE =
  /^(ici|ok|plus|voir|lire|ouvrir|modifier|changer|supprimer|retirer|ajouter|choisir|détails?|here|more|see|read|view|open|edit|change|delete|remove|add|choose|details?)(\s?…)?$/i;

/** These may stand twice: they do the same thing. */
const SAME: readonly RegExp[] = [
  // The cross at the top of a window and the button at its foot.
  /^(Fermer|Close)$/,
  // The details of somebody who is named under two tasks of the report.
  /^(Copier|Copy|Compléter les coordonnées|Complete the contact details)/,
];

/** Controls that somebody who hears their names alone takes for one another, or does not understand (RGAA 6.1, 11.2, 11.9). */
export function unclearNames(controls: readonly Control[]): string[] {
  const seen = new Map<string, Control>();
  return controls.flatMap((one) => {
    const { role, name, of } = one;
    const inGroup = of !== '' && role !== 'link';
    if (!/\p{L}/u.test(name) || (VAGUE.test(name) && !inGroup))
      return [`says nothing alone: ${role} “${name}”`];
    const isLink = role === 'link';
    const key = isLink ? `link ${name}` : `${role} ${name} ${of}`;
    const before = seen.get(key);
    seen.set(key, one);
    if (!before || (isLink && before.of === of) || SAME.some((one) => one.test(name))) return [];
    return [`twice: ${role} “${name}”`];
  });
}
