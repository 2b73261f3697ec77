/* <PairMark exact />: ●–● proposed as a pair, ◐ ◐ only named together. The marks of the stage, 34 px wide. */
import { FullDot, HalfDot } from '../stage/marks';
import marks from '../stage/marks.module.css';

export const PairMark = ({ exact }: { readonly exact: boolean }) => (
  <svg width="36" height="17" viewBox="0 0 84 40" aria-hidden>
    {exact ? (
      <>
        <FullDot x={18} y={20} r={17} />
        <FullDot x={66} y={20} r={17} />
        <rect className={marks.support} x="18" y="15" width="48" height="10" />
      </>
    ) : (
      <>
        <HalfDot x={18} y={20} r={17} />
        <HalfDot x={66} y={20} r={17} />
      </>
    )}
  </svg>
);
