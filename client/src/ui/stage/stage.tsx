import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from '@tdt/shared/locale';
import styles from './stage.module.css';

const WIDTH = 1920;
const HEIGHT = 1080;

/**
 * The fixed canvas of 1920 × 1080, scaled to its container: the preview is the very output. With `fill` it takes the
 * whole height of its parent, otherwise 16:9 of its width. A preview is a picture: the page says beside it what it is.
 */
export function Stage(props: {
  readonly locale: Locale;
  readonly fill?: boolean;
  readonly preview?: boolean;
  readonly children: ReactNode;
}) {
  const { locale, fill = false, preview = false, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const scale = useScale(box);
  return (
    <div
      ref={box}
      className={fill ? styles.fill : styles.ratio}
      lang={locale}
      inert={preview}
      aria-hidden={preview || undefined}
    >
      <div
        className={styles.canvas}
        data-still={preview || undefined}
        style={{ transform: `translate(-50%, -50%) scale(${scale})` }}
      >
        {children}
      </div>
    </div>
  );
}

function useScale(box: { readonly current: HTMLElement | null }): number {
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) setScale(Math.min(clientWidth / WIDTH, clientHeight / HEIGHT));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return scale;
}
