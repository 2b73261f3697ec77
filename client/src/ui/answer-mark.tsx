import type { AnswerKind } from '@tdt/shared/document/answers';

/** The shape of an answer to a check, in the colour of what surrounds it: ✓ in a disc, a half disc, ✕. */
export function AnswerMark({ kind, size }: { readonly kind: AnswerKind; readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {SHAPES[kind]}
    </svg>
  );
}

const SHAPES = {
  adhesion: (
    <>
      <circle cx="24" cy="24" r="22" fill="currentColor" />
      <path
        d="M14 25l7 7 13-15"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  reservation: (
    <>
      <circle cx="24" cy="24" r="20" fill="none" stroke="currentColor" strokeWidth="4" />
      <path d="M24 4a20 20 0 0 0 0 40z" fill="currentColor" />
    </>
  ),
  opposition: (
    <path
      d="M9 9L39 39M39 9L9 39"
      fill="none"
      stroke="currentColor"
      strokeWidth="9"
      strokeLinecap="round"
    />
  ),
} as const;
