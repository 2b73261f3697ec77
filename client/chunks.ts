/** What the bundler knows of a module, as far as it is needed here. */
interface Modules {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[];
    readonly code: string | null;
  } | null;
}

/** The pages that somebody waits for, and the file in which each begins. */
const STARTS = {
  start: '/src/start/start.ts',
  main: '/src/main.tsx',
  join: '/src/routes/join/join-page.tsx',
  secret: '/src/routes/join/secret-page.tsx',
  home: '/src/routes/join/home-page.tsx',
  seat: '/src/routes/meeting/meeting-ready.tsx',
  phone: '/src/routes/phone/phone-page.tsx',
  follower: '/src/routes/follower/follower-page.tsx',
  plenary: '/src/routes/plenary/plenary-page.tsx',
  console: '/src/routes/console/console-page.tsx',
} as const;
type Start = keyof typeof STARTS;

const ICONS = /\/lucide-react\/dist\/esm\/lucide-react\./;
const IMPORTED_ICONS = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/g;

/** The file of each icon, by each of its names. */
function iconFiles(id: string, modules: Modules): ReadonlyMap<string, string> {
  const { code, importedIds } = modules.getModuleInfo(id) ?? { code: null, importedIds: [] };
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of (code ?? '').matchAll(
    /export\s*\{([^}]*)\}\s*from\s*["']\.(\/icons\/[^"']+)["']/g,
  )) {
    const found = importedIds.find((one) => one.endsWith(file));
    for (const [, name = ''] of names.matchAll(/default as (\w+)/g))
      if (found !== undefined) files.set(name, found);
  }
  return files;
}

/** Finds what a module imports: of the icons, which all come from one list, those that it names. */
function importsIn(modules: Modules): (id: string) => readonly string[] {
  let icons: ReadonlyMap<string, string> | null = null;
  return (id) => {
    const { importedIds, code } = modules.getModuleInfo(id) ?? { importedIds: [], code: null };
    const list = importedIds.find((one) => ICONS.test(one));
    if (list === undefined) return importedIds;
    icons ??= iconFiles(list, modules);
    const known = icons;
    const named = [...(code ?? '').matchAll(IMPORTED_ICONS)].flatMap(([, names = '']) =>
      names.split(',').map((name) => known.get(name.trim().split(' as ')[0] ?? '') ?? ''),
    );
    return [...importedIds.filter((one) => one !== list), ...named.filter((one) => one !== '')];
  };
}

/** Every module that one needs before it can run, itself left out. */
function needed(start: string, imports: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...imports(id));
  }
  found.delete(start);
  return found;
}

/** The pages that need the module, as the name of the chunk in which it goes; null leaves that to the bundler. */
function chunkOf(serves: (start: Start) => boolean): string | null {
  if (serves('start')) return 'start';
  if (serves('main')) return 'base';
  if (serves('join') && (serves('seat') || serves('phone'))) return 'wire';
  if (serves('seat')) return 'seat';
  const shared = serves('follower') || serves('plenary') || serves('console');
  if (serves('phone')) return shared ? 'member' : 'group';
  if (serves('join')) return serves('secret') ? 'entry' : 'door';
  return null;
}

/**
 * A few chunks for what a phone loads instead of forty: the same code in one piece is a twentieth smaller once compressed,
 * and one request instead of many on a slow line.
 */
export function phoneChunks(root: string) {
  let reach: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  return (id: string, modules: Modules): string | null => {
    if (id.endsWith(STARTS.start) && id.startsWith(root)) return 'start';
    if (reach === null) {
      const imports = importsIn(modules);
      reach = new Map(
        Object.entries(STARTS).map(([start, file]) => [start, needed(root + file, imports)]),
      );
    }
    const known = reach;
    return chunkOf((start) => known.get(start)?.has(id) === true);
  };
}
