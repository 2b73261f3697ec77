import { setApart } from '@tdt/shared/people/names';
import type { Check, ProjectedArgument } from '@tdt/shared/document/values';
import { pageAt } from '../layout/pages';
import { paragraphPages } from '../layout/paragraphs';
import { Opposition, Reservation } from '../marks';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import styles from './check.module.css';

const QUOTE = { size: 56, width: 1650, lines: 2 };

interface Quote {
  readonly kind: ProjectedArgument['kind'];
  readonly author: string | null;
  readonly text: string;
}

/** The projected words, a page each, longer ones on several. */
export function useQuotes(check: Check): readonly Quote[] {
  const { data, t } = useStage();
  const nameOf = (id: ProjectedArgument['author']) => {
    const person = id === null ? undefined : data.meeting.people.get(id);
    return person ? setApart(`${person.first} ${person.last}`) : null;
  };
  return check.projected.flatMap(({ kind, text, author }): Quote[] =>
    paragraphPages([t('check.quote', { text })], QUOTE).map((parts) => ({
      kind,
      author: nameOf(author),
      text: parts.map((part) => part.text).join(' '),
    })),
  );
}

/** The words projected in an oral check, with their author's agreement. */
export function OralWords({ check }: { readonly check: Check }) {
  const { page } = useStage();
  const quotes = useQuotes(check);
  const at = pageAt(page, quotes.length);
  const quote = quotes[at];
  return quote ? <ProjectedWords quote={quote} at={at} of={quotes.length} oral /> : null;
}

export function ProjectedWords(props: {
  readonly quote: Quote;
  readonly at: number;
  readonly of: number;
  readonly oral?: boolean;
  /** Under the gauge instead of the pair. */
  readonly low?: boolean;
}) {
  const { quote, at, of, oral = false, low = false } = props;
  const { t } = useStage();
  const opposed = quote.kind === 'opposition';
  const said = quote.author
    ? t(`gauge.named.${quote.kind}`, { name: quote.author })
    : t(oral ? `check.projected.${quote.kind}` : `gauge.projected.${quote.kind}`);
  return (
    <div
      className={`${opposed ? styles.opposed : styles.reserved} ${low ? styles.low : ''}`}
      key={at}
    >
      <p className={styles.author}>
        {opposed ? <Opposition size={42} /> : <Reservation size={42} />}
        <span>
          <Rich text={said} />
          {of > 1 && ` · ${at + 1}/${of}`}
        </span>
      </p>
      <p className={styles.quote}>{quote.text}</p>
    </div>
  );
}
