/*
 * Which files a page needs is known to the build only: it writes them beside the script that runs first (`build-start.ts`).
 */

function readFiles(): Readonly<Record<string, readonly string[]>> {
  const written = document.querySelector<HTMLElement>('script[data-files]')?.dataset['files'];
  // Without a build (development) nothing is known ahead.
  if (written === undefined) return {};
  return JSON.parse(written) as Record<string, string[]>;
}

let files: Readonly<Record<string, readonly string[]>> | null = null;

/** Has the files of a page or of a catalogue (`fr/join`) fetched, without running them. */
export function preload(...names: readonly string[]): void {
  files ??= readFiles();
  for (const href of names.flatMap((name) => files?.[name] ?? [])) {
    if (document.querySelector(`link[href="${href}"]`)) continue;
    const link = document.createElement('link');
    link.href = href;
    link.crossOrigin = '';
    if (href.endsWith('.css')) {
      link.rel = 'preload';
      link.as = 'style';
    } else link.rel = 'modulepreload';
    document.head.append(link);
  }
}
