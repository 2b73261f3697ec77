import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { chooseTheme, chosenTheme, THEMES } from '../../browser/theme';
import type { Theme } from '../../browser/theme';
import { useT } from '../../i18n';
import { RadioCard, RadioGroup } from '../../ui/radio-card';
import styles from './display.module.css';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** The colours of the device, light or dark: kept on this browser. */
export function ThemeChoice() {
  const t = useT('display');
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (to: Theme) => {
    chooseTheme(to);
    setTheme(to);
  };
  return (
    <div className={styles.theme}>
      <RadioGroup legend={t('theme.legend')}>
        {THEMES.map((one) => {
          const Icon = ICONS[one];
          return (
            <RadioCard
              key={one}
              name="theme"
              value={one}
              label={t(`theme.${one}`)}
              icon={<Icon size={24} aria-hidden />}
              checked={theme === one}
              onChange={() => choose(one)}
            />
          );
        })}
      </RadioGroup>
      <p className={styles.note}>{t('theme.note')}</p>
    </div>
  );
}
