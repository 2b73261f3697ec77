/*
 * The bundler asks for each style sheet once. One that did not come, because the network was gone just then, would be
 * missing under every part that needs it until the page is loaded again.
 */
const lost = new Set<HTMLLinkElement>();

document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target);
  },
  true,
);

/** Asks again for a style sheet in place of the one that did not come. */
function askAgain(before: HTMLLinkElement): Promise<void> {
  const link = before.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(link.href));
    lost.delete(before);
    before.replaceWith(link);
  });
}

/** A part of the page, once all its looks are there as well. */
export async function withSheets<T>(load: () => Promise<T>): Promise<T> {
  const part = await load();
  await Promise.all([...lost].map(askAgain));
  return part;
}
