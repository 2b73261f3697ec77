import { useT } from '../../../i18n';
import { OtherVersion } from '../drafts/other-version';
import type { Draft } from '../drafts/use-draft';

/** The fields of a form that somebody else changed meanwhile, each with its two versions to choose from. */
export function Contested<T extends object>(props: {
  readonly draft: Draft<T>;
  readonly names: Readonly<Partial<Record<keyof T & string, string>>>;
  readonly words: (value: T[keyof T & string]) => string;
}) {
  const t = useT('console');
  const { draft, names, words } = props;
  return draft.contested.map((key) => {
    const field = names[key] ?? t('template.field');
    return (
      <div key={key}>
        <p>{field}</p>
        <OtherVersion
          field={field}
          theirs={words(draft.current[key])}
          onKeep={() => draft.keepMine(key)}
          onTake={() => draft.takeTheirs(key)}
        />
      </div>
    );
  });
}

/** What a draft changes, and what the person saw there: the two parts of a command that edits. */
export function changesOf<T extends object>(
  draft: Draft<T>,
): {
  readonly changes: Partial<T>;
  readonly seen: Partial<T>;
} {
  const only = (of: T): Partial<T> => {
    const kept: Partial<T> = { ...of };
    for (const key of Object.keys(of))
      if (!draft.changed.some((one) => one === key)) Reflect.deleteProperty(kept, key);
    return kept;
  };
  return { changes: only(draft.values), seen: only(draft.base) };
}
