import common from './common.module.css';

const MARKED = /<(b|sup)>(.*?)<\/\1>/g;

/** The same text without its marks, to measure it. */
export const plain = (text: string): string => text.replace(MARKED, '$2');

/** A text of the catalogue in which `<b>` and `<sup>` are set: the order of words stays the translator's. */
export function Rich({ text }: { readonly text: string }) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(MARKED)) {
    parts.push(text.slice(at, match.index));
    const Tag = match[1] === 'sup' ? 'sup' : 'b';
    parts.push(<Tag key={match.index}>{match[2]}</Tag>);
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return <span className={common.rich}>{parts}</span>;
}
