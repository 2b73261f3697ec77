import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { App, fetchFirst } from './app';
import { keepFocus } from './browser/keep-focus';
import { applyTheme, chosenTheme } from './browser/theme';
import { applyLowData, isLowData } from './browser/low-data';
import { keepPageOffline } from './browser/service-worker';
import { startI18n } from './i18n';
import './ui/tokens.css';
import './ui/tokens-contrast.css';
import './ui/base.css';
import './ui/print.css';

// Strict CSP: zod must not compile its parsers with `new Function`.
z.config({ jitless: true });

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  applyTheme(chosenTheme());
  keepFocus();
  await Promise.all([startI18n(), fetchFirst(window.location.pathname)]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

applyLowData();
void start();
// A phone that writes is kept in any case.
if (!isLowData()) keepPageOffline();
