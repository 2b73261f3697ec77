import { getDocumentProxy } from 'unpdf';

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}

export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  /** /MarkInfo says that the file is tagged. */
  readonly tagged: boolean;
  /** Text of each page; runs of spaces made one, and the invisible breaks of long words left out. */
  readonly texts: readonly string[];
  /** The whole text. */
  readonly text: string;
  /** Roles of the structure tree in reading order, page by page. */
  readonly roles: readonly string[];
  /** Alternative texts of pictures. */
  readonly alts: readonly string[];
  readonly bookmarks: readonly string[];
}

function walk(node: StructNode | null, visit: (node: StructNode) => void): void {
  if (!node) return;
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

/** Reads a PDF back with the reader of Firefox (PDF.js). */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { info } = await file.getMetadata();
  const mark: unknown = await file.getMarkInfo();
  const outline = (await file.getOutline()) as { title: string }[] | null;
  const texts: string[] = [];
  const roles: string[] = [];
  const alts: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    texts.push(
      words
        .join('')
        .replaceAll('\u200b', '')
        .replace(/[ \n]+/g, ' '),
    );
    walk(await page.getStructTree(), ({ role, alt }) => {
      if (role !== undefined) roles.push(role);
      if (alt !== undefined) alts.push(alt);
    });
  }
  const described = info as { Title?: string; Language?: string | null };
  await file.destroy();
  return {
    pages: file.numPages,
    title: described.Title ?? '',
    language: described.Language ?? '',
    tagged: typeof mark === 'object' && mark !== null && 'Marked' in mark && mark.Marked === true,
    texts,
    text: texts.join(' '),
    roles,
    alts,
    bookmarks: (outline ?? []).map(({ title }) => title),
  };
}
