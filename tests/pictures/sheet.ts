import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SURFACES } from './state';
import type { Shot } from './shoot';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `body{font:16px/1.4 system-ui;margin:24px;background:#e3e2ee;color:#000a2c}
.row{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}figure{margin:0}
img{height:320px;display:block;background:#fff;box-shadow:0 1px 4px #0003}
figcaption{font-size:13px}.found{color:#b3261e;white-space:pre-wrap}nav a{margin-right:16px}`;

const figure = ({ file, look, found }: Shot): string => `<figure>
${file ? `<a href="${file}"><img loading="lazy" src="${file}" alt=""></a>` : ''}
<figcaption>${escape(file ? `${file.split('.')[1] ?? ''} ${look}` : '')}
${found.length > 0 ? `<div class="found">${escape(found.join('\n'))}</div>` : ''}</figcaption></figure>`;

/** One page on which all pictures are seen at once, by surface and state. */
export async function contactSheet(out: string, shots: readonly Shot[]): Promise<void> {
  const sections = SURFACES.map((surface) => {
    const own = shots.filter(({ state }) => state.surface === surface);
    const names = [...new Set(own.map(({ state }) => state.name))];
    const rows = names.map((name) => {
      const figures = own.filter(({ state }) => state.name === name).map(figure);
      return `<h3 id="${name}">${name}</h3><div class="row">${figures.join('')}</div>`;
    });
    return `<h2 id="${surface}">${surface}</h2>${rows.join('')}`;
  });
  const links = SURFACES.map((one) => `<a href="#${one}">${one}</a>`).join('');
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>${STYLE}</style><h1>Every state of every surface</h1><nav>${links}</nav>${sections.join('')}</html>`;
  await writeFile(join(out, 'index.html'), page);
}
