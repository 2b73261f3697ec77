import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FAMILIES, loadFonts } from './fonts';
import type { PdfDocument } from './model';
import { prepare } from './prepare';
import { TYPESETTING } from './typesetting';

/** Texts whose characters no font shows, one try after the other; more than a handful never happens. */
const TRIES = 4;
const UNSHOWN = /the text `"(.*?)"` could not be displayed/gsu;

export interface PdfCompiler {
  /** The document as PDF/UA-1; throws if the typesetting refuses it, which is a defect of ours. */
  compile(document: PdfDocument): Buffer;
}

export function createCompiler(): PdfCompiler {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: loadFonts() }] });
  const typeset = (document: PdfDocument, unshown: ReadonlySet<string>): Buffer => {
    const doc = JSON.stringify({ ...prepare(document, unshown), families: FAMILIES });
    try {
      return compiler.pdf(
        { mainFileContent: TYPESETTING, inputs: { doc } },
        { pdfStandard: 'ua-1', creationTimestamp: Math.floor(document.date / 1000) },
      );
    } finally {
      // What it remembers of one document is of no use to the next, and grows.
      compiler.evictCache(0);
    }
  };
  return {
    compile: (document) => {
      const unshown = new Set<string>();
      for (let tried = 1; ; tried += 1)
        try {
          return typeset(document, unshown);
        } catch (error) {
          const more = unshownIn(error);
          if (more.length === 0 || tried === TRIES) throw error;
          for (const character of more) unshown.add(character);
        }
    },
  };
}

/** The characters that the typesetting refused because no font has them. */
function unshownIn(error: unknown): string[] {
  const message = error instanceof Error ? error.message : '';
  // The message is the debug form of a Rust value, quoted twice; what does not print stands as \\u{…}.
  const plain = message
    .replaceAll('\\"', '"')
    .replace(/\\+u\{([0-9a-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
  return [...plain.matchAll(UNSHOWN)].flatMap(([, text = '']) => [...text]);
}
