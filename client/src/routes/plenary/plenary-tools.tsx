import { ArrowDownUp, Maximize, Minimize, Moon, Pause, Play, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { chooseTheme, isDark } from '../../browser/theme';
import { useT } from '../../i18n';
import styles from './plenary.module.css';
import type { PlenaryKeys } from './use-plenary-keys';

/** Hidden until the pointer moves or the keyboard comes to them: the room sees the screen alone. */
export function PlenaryTools(props: {
  readonly keys: PlenaryKeys;
  readonly paused: boolean;
  readonly fullscreen: boolean;
}) {
  const { keys, paused, fullscreen } = props;
  const t = useT('plenary');
  const awake = usePointerAwake();
  return (
    <div data-tools className={awake ? styles.tools : styles.toolsAsleep}>
      <Tool label={t('tools.reorder')} hint="R" onClick={keys.reorder}>
        <ArrowDownUp aria-hidden="true" />
      </Tool>
      <Tool label={t(paused ? 'tools.play' : 'tools.pause')} onClick={keys.pause}>
        {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
      </Tool>
      <ThemeTool />
      <Tool
        label={t(fullscreen ? 'tools.leave' : 'tools.fullscreen')}
        hint="F"
        onClick={keys.fullscreen}
      >
        {fullscreen ? <Minimize aria-hidden="true" /> : <Maximize aria-hidden="true" />}
      </Tool>
    </div>
  );
}

/** Light in a lit room, dark in a dark one; kept on the computer of the projector. */
function ThemeTool() {
  const t = useT('plenary');
  const [dark, setDark] = useState(isDark);
  const turn = () => {
    chooseTheme(dark ? 'light' : 'dark');
    setDark(!dark);
  };
  return (
    <Tool label={t('tools.theme')} onClick={turn}>
      {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
    </Tool>
  );
}

const Tool = (props: {
  readonly label: string;
  readonly hint?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) => (
  <button type="button" className={styles.tool} onClick={props.onClick}>
    {props.children}
    <span>{props.label}</span>
    {props.hint !== undefined && <kbd className={styles.key}>{props.hint}</kbd>}
  </button>
);

const AWAKE_MS = 3000;

function usePointerAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), AWAKE_MS);
    };
    addEventListener('pointermove', moved);
    return () => {
      removeEventListener('pointermove', moved);
      clearTimeout(timer);
    };
  }, []);
  return awake;
}
