/** What the bundler knows of a module, as far as it is needed here. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The pages that somebody waits for, and the file in which each begins. */
const STARTS = {
  main: '/src/main.tsx',
  join: '/src/routes/join/join-page.tsx',
  seat: '/src/routes/meeting/meeting-ready.tsx',
  phone: '/src/routes/phone/phone-page.tsx',
  follower: '/src/routes/follower/follower-page.tsx',
  plenary: '/src/routes/plenary/plenary-page.tsx',
  console: '/src/routes/console/console-page.tsx',
} as const;
type Start = keyof typeof STARTS;

/** Every module that one needs before it can run, itself left out. */
function needed(start: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  found.delete(start);
  return found;
}

/** The pages that need the module, as the name of the chunk in which it goes; null leaves that to the bundler. */
function chunkOf(serves: (start: Start) => boolean): string | null {
  if (serves('main')) return 'base';
  if (serves('join') && (serves('seat') || serves('phone'))) return 'wire';
  if (serves('seat')) return 'seat';
  const shared = serves('follower') || serves('plenary') || serves('console');
  return serves('phone') && shared ? 'member' : null;
}

/**
 * A few chunks for what a phone loads instead of forty: the same code in one piece is a twentieth smaller once compressed,
 * and one request instead of many on a slow line.
 */
export function phoneChunks(root: string) {
  let reach: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  return (id: string, modules: Modules): string | null => {
    reach ??= new Map(
      Object.entries(STARTS).map(([start, file]) => [start, needed(root + file, modules)]),
    );
    const known = reach;
    // Icons come from one list: which page needs which is not known here.
    if (id.includes('/lucide-react/')) return null;
    return chunkOf((start) => known.get(start)?.has(id) === true);
  };
}
