import { useStage } from '../stage-context';
import common from '../common.module.css';
import { FullDot, HalfDot } from '../marks';
import marks from '../marks.module.css';
import { LANE_WIDTH } from '../layout/ladder';
import type { Glyph, Ladder, LadderBlock, LadderTile, TileKind } from '../layout/ladder';
import { groupId } from '@tdt/shared/ids';
import styles from './ladder.module.css';

const SAMPLE_GROUP = groupId('legend');

const HEIGHT = 72;
const FILL: Readonly<Record<TileKind, string | undefined>> = {
  lead: styles.lead,
  touch: styles.touch,
  other: styles.other,
  none: styles.none,
  notYet: undefined,
};
const EDGE: Readonly<Record<TileKind, string | undefined>> = {
  lead: undefined,
  touch: styles.edgeTouch,
  other: styles.edgeOther,
  none: styles.edgeNone,
  notYet: undefined,
};

/** The lane: tiles settle one after the other, 40 ms apart and at most 1.2 s in all. */
export function LaneDrawing({ ladder }: { readonly ladder: Ladder }) {
  const { t } = useStage();
  const count = ladder.blocks.reduce((sum, block) => sum + block.tiles.length, 0);
  const step = Math.min(40, 900 / Math.max(1, count));
  return (
    <>
      <svg width={LANE_WIDTH} height={HEIGHT} aria-hidden="true">
        {ladder.blocks.map((block) => (
          <Block
            key={block.key}
            block={block}
            ladder={ladder}
            delay={block.start * step}
            step={step}
          />
        ))}
      </svg>
      <p className={common.hidden}>
        {ladder.blocks
          .map((block) => t(`said.${block.kind}`, { count: block.tiles.length }))
          .join(', ')}
      </p>
    </>
  );
}

function Block(props: {
  readonly block: LadderBlock;
  readonly ladder: Ladder;
  readonly delay: number;
  readonly step: number;
}) {
  const { block, ladder, delay, step } = props;
  const { kind, x, width, tiles } = block;
  const radius = ladder.compact ? 5 : 10;
  if (kind === 'notYet') return <Waiting x={x} width={width} radius={radius} />;
  const last = { animationDelay: `${delay + tiles.length * step}ms` };
  const inset = ladder.compact ? 1.5 : 2;
  return (
    <g>
      {tiles.map((tile, at) => (
        <g
          key={tile.group}
          className={styles.tile}
          style={{ animationDelay: `${delay + at * step}ms` }}
        >
          <path
            className={FILL[kind]}
            d={tilePath(tile, at === 0, at === tiles.length - 1, radius)}
          />
          {kind === 'touch' && ladder.compact && (
            <HalfFill tile={tile} first={at === 0} last={at === tiles.length - 1} />
          )}
          {at > 0 && <Divider x={tile.x} kind={kind} />}
          <TileGlyphs tile={tile} block={block} ladder={ladder} />
        </g>
      ))}
      {EDGE[kind] !== undefined && (
        <rect
          className={`${EDGE[kind]} ${styles.tile ?? ''}`}
          style={last}
          x={x + inset}
          y={inset}
          width={Math.max(1, width - 2 * inset)}
          height={HEIGHT - 2 * inset}
          rx={radius - 2}
        />
      )}
    </g>
  );
}

/** A tile of a fused block: round at the block's ends only. */
function tilePath(tile: LadderTile, first: boolean, last: boolean, radius: number): string {
  const { x, width } = tile;
  const left = first ? Math.min(radius, width / 2) : 0;
  const right = last ? Math.min(radius, width / 2) : 0;
  return [
    `M${x + left} 0H${x + width - right}`,
    `a${right} ${right} 0 0 1 ${right} ${right}V${HEIGHT - right}`,
    `a${right} ${right} 0 0 1 ${-right} ${right}H${x + left}`,
    `a${left} ${left} 0 0 1 ${-left} ${-left}V${left}`,
    `a${left} ${left} 0 0 1 ${left} ${-left}z`,
  ].join('');
}

/** Too narrow for dots: half the height says "at least one name". */
const HalfFill = (props: {
  readonly tile: LadderTile;
  readonly first: boolean;
  readonly last: boolean;
}) => {
  const { tile, first, last } = props;
  const left = tile.x + (first ? 3 : 0);
  const width = tile.width - (first ? 3 : 0) - (last ? 3 : 0);
  return (
    <rect
      className={styles.half}
      x={left}
      y={HEIGHT / 2}
      width={Math.max(1, width)}
      height={HEIGHT / 2 - 3}
    />
  );
};

const Divider = ({ x, kind }: { readonly x: number; readonly kind: TileKind }) => (
  <line
    className={kind === 'lead' ? styles.divider : styles.dividerPale}
    x1={x}
    x2={x}
    y1={kind === 'lead' ? 0 : 5}
    y2={HEIGHT - (kind === 'lead' ? 0 : 5)}
  />
);

const Waiting = (props: {
  readonly x: number;
  readonly width: number;
  readonly radius: number;
}) => (
  <rect
    className={styles.waiting}
    x={props.x + 2}
    y={2}
    width={Math.max(4, props.width - 4)}
    height={HEIGHT - 4}
    rx={props.radius}
  />
);

/** Every slot dotted: the task is not revealed, nothing is known here. */
export function UnrevealedDrawing() {
  return (
    <svg width={LANE_WIDTH} height={HEIGHT} aria-hidden="true">
      <Waiting x={0} width={LANE_WIDTH} radius={10} />
    </svg>
  );
}

function TileGlyphs(props: {
  readonly tile: LadderTile;
  readonly block: LadderBlock;
  readonly ladder: Ladder;
}) {
  const { tile, block, ladder } = props;
  const { kind, glyphs } = block;
  const x = tile.x + tile.width / 2;
  if (kind === 'none') {
    const half = Math.min(17, ladder.slot * 0.22);
    return (
      <path
        className={marks.idleLine}
        d={`M${x - half} 36h${2 * half}`}
        strokeWidth="6"
        strokeLinecap="round"
      />
    );
  }
  const r = Math.min(12.5, ladder.slot * 0.22);
  if (kind === 'lead') return <PairGlyph x={x} r={r} />;
  if (ladder.compact) return null;
  return <Column x={x} r={r} glyphs={glyphs} tone={kind === 'touch' ? 'support' : 'idle'} />;
}

const PairGlyph = ({ x, r }: { readonly x: number; readonly r: number }) => (
  <>
    <circle className={marks.onShape} cx={x} cy={36 - 1.25 * 12.5} r={r} />
    <circle className={marks.onShape} cx={x} cy={36 + 1.25 * 12.5} r={r} />
    <rect className={marks.onShape} x={x - r * 0.32} y={20} width={r * 0.64} height={32} />
  </>
);

function Column(props: {
  readonly x: number;
  readonly r: number;
  readonly glyphs: readonly Glyph[];
  readonly tone: 'support' | 'idle';
}) {
  const { x, r, glyphs, tone } = props;
  const ys = glyphs.length === 1 ? [36] : [20.4, 51.6];
  return glyphs.map((glyph, at) => {
    const y = ys[at] ?? 36;
    if (glyph === 'full') return <FullDot key={at} x={x} y={y} r={r} />;
    if (glyph === 'half') return <HalfDot key={at} x={x} y={y} r={r} />;
    const line = tone === 'support' ? marks.supportLine : marks.idleLine;
    return <circle key={at} className={line} cx={x} cy={y} r={r - 1.5} strokeWidth="2.6" />;
  });
}

const SAMPLES: Readonly<Record<TileKind, readonly Glyph[]>> = {
  lead: ['full', 'full'],
  touch: ['half', 'empty'],
  other: ['empty', 'empty'],
  none: [],
  notYet: [],
};

/** A tile of the legend, drawn like those of the lanes. */
export function TileSample({
  kind,
  compact,
}: {
  readonly kind: TileKind;
  readonly compact: boolean;
}) {
  const tile: LadderTile = { group: SAMPLE_GROUP, number: 0, x: 0, width: 72, middle: 36 };
  const block: LadderBlock = {
    key: kind,
    kind,
    glyphs: SAMPLES[kind],
    start: 0,
    x: 0,
    width: 72,
    tiles: [tile],
  };
  const ladder: Ladder = { leading: { kind: 'nobody' }, slot: 72, compact, blocks: [block] };
  return (
    <svg width="60" height="60" viewBox="0 0 72 72" aria-hidden="true">
      <Block block={block} ladder={ladder} delay={0} step={0} />
    </svg>
  );
}
