/*
 * The page without network. `build-worker.ts` writes `BUILD` above these lines: the version and the files of this build.
 *
 * What it keeps: the page itself and its hashed files, nothing that the server says of anybody. What it answers: those
 * files, and addresses that are pages; every other request (`/api`, sockets, exports) passes by as if it were not here.
 * A page is always whole: it comes from one build, and its files are named by their content. An open page of the
 * build before keeps its files until the build after the next.
 */

const PREFIX = 'tdt-page-';
const CACHE = PREFIX + BUILD.version;
const PAGE = '/';

/** Hashed files never change: whatever build brought them, they are right. */
const isAsset = (url) => url.pathname.startsWith('/assets/') && !url.pathname.endsWith('.map');
/** As the server has it: a path without a dot is the page, whose router reads the address. */
const isPage = (url) =>
  /^\/[^.]*$/.test(url.pathname) && !/^\/(api|sync|signals|healthz)(\/|$)/.test(url.pathname);

async function digest(response) {
  const bytes = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function put(cache, path, expected) {
  // Not hashed: asked of the server again, and only that of this very build is taken.
  const response = await fetch(path, expected ? { cache: 'no-cache' } : {});
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  if (expected && (await digest(response.clone())) !== expected)
    throw new Error(`${path} is of another build`);
  await cache.put(path, response);
}

async function install() {
  const known = await caches.keys();
  const cache = await caches.open(CACHE);
  try {
    // One after the other: the person who waits for the first page has the line for themselves.
    for (const [path, expected] of BUILD.files) {
      const here = expected ? undefined : await caches.match(path);
      if (here) await cache.put(path, here);
      else await put(cache, path, expected);
    }
  } catch (error) {
    // Half a build is none; the browser tries again at the next visit.
    if (!known.includes(CACHE)) await caches.delete(CACHE);
    throw error;
  }
  await self.skipWaiting();
}

async function activate() {
  const mine = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  // In the order in which they were made: the last one may still serve a page that is open.
  for (const name of mine.slice(0, -1)) await caches.delete(name);
  await self.clients.claim();
}

async function page() {
  const cache = await caches.open(CACHE);
  return (await cache.match(PAGE)) ?? fetch(PAGE);
}

async function asset(request) {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  // What was not fetched ahead (the console, the screen) is kept once it was needed.
  if (response.ok) await (await caches.open(CACHE)).put(request.url, response.clone());
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isPage(url)) event.respondWith(page());
  else if (isAsset(url)) event.respondWith(asset(request));
  else if (BUILD.files.some(([path]) => path === url.pathname && path !== PAGE))
    event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(request)));
});
/** The files that this page loaded before the worker was there: those of its surface are kept too. */
self.addEventListener('message', (event) => {
  if (!Array.isArray(event.data)) return;
  const urls = event.data.map((url) => new URL(url, self.location.origin)).filter(isAsset);
  event.waitUntil(
    Promise.all(urls.map((url) => asset(new Request(url.pathname)).catch(() => undefined))),
  );
});
