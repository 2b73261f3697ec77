import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** The pages and catalogues whose files are fetched ahead, as `src/start/start.ts` names them, and where each begins. */
const STARTS: Readonly<Record<string, string>> = {
  home: 'routes/join/home-page.tsx',
  join: 'routes/join/join-page.tsx',
  secret: 'routes/join/secret-page.tsx',
  seat: 'routes/meeting/meeting-ready.tsx',
  phone: 'routes/phone/phone-page.tsx',
  follower: 'routes/follower/follower-page.tsx',
  plenary: 'routes/plenary/plenary-page.tsx',
  console: 'routes/console/console-page.tsx',
  ...Object.fromEntries(
    ['fr', 'en'].flatMap((locale) =>
      ['common', 'join', 'phone-first', 'follower', 'plenary', 'console'].map((name) => [
        `${locale}/${name}`,
        `i18n/${locale}/${name}.ts`,
      ]),
    ),
  ),
};

/** A chunk, all that it imports, and their style sheets. */
function filesOf(chunk: Chunk, bundle: Bundle, found = new Set<string>()): Set<string> {
  if (found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') filesOf(imported, bundle, found);
  }
  for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
  return found;
}

/** What each page needs beside the files that every page has. */
function filesOfPages(bundle: Bundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const main = chunks.find(({ isEntry }) => isEntry);
  if (!main) throw new Error('The entry is not in the bundle');
  const everywhere = filesOf(main, bundle);
  return Object.fromEntries(
    Object.entries(STARTS).map(([page, path]) => {
      const chunk = chunks.find(({ moduleIds }) =>
        moduleIds.some((id) => id.endsWith(`/client/src/${path}`)),
      );
      if (!chunk) throw new Error(`${path} is not in the bundle`);
      const files = [...filesOf(chunk, bundle)].filter((file) => !everywhere.has(file));
      return [page, files.map((file) => `/${file}`)];
    }),
  );
}

/**
 * Puts the script that runs first into the page, with the list of files of each page beside it: nothing in it is inline, and
 * it does not wait for the rest.
 */
export function startScript(): Plugin {
  return {
    name: 'start-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }): HtmlTagDescriptor[] {
        if (!bundle) return [];
        const start = Object.values(bundle).find(
          (one) => one.type === 'chunk' && one.name === 'start',
        );
        if (!start) throw new Error('The script that runs first is not in the bundle');
        return [
          {
            tag: 'script',
            attrs: {
              type: 'module',
              async: true,
              crossorigin: true,
              src: `/${start.fileName}`,
              'data-files': JSON.stringify(filesOfPages(bundle)),
            },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}
