/** The width under which the columns of the console stand one under the other (`ui/console/shell.module.css`). */
const ONE_COLUMN = '(max-width: 47.4375rem)';

/** Where everything stands in one column, what was opened is brought into view: it begins under the whole checklist. */
export function showCentre(): void {
  if (!window.matchMedia(ONE_COLUMN).matches) return;
  requestAnimationFrame(() => {
    const centre = document.getElementById('centre');
    centre?.scrollIntoView({ block: 'start' });
    centre?.focus({ preventScroll: true });
  });
}
