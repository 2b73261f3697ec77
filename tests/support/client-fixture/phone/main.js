import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import PhonePage from '@tdt/client/routes/phone/phone-page';
import { changeLocale, loadNamespaces, startI18n } from '@tdt/client/i18n/index';
import '@tdt/client/ui/tokens.css';
import '@tdt/client/ui/base.css';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { SCENES } from './catalogue';

z.config({ jitless: true });

const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

await startI18n();
await loadNamespaces('phone');
await changeLocale(query.get('lang') === 'en' ? 'en' : 'fr');
const world = SCENES[query.get('scene') ?? 'home']?.();
if (!world) throw new Error('No such scene');
world.open();
Object.assign(window, { world });
createRoot(document.getElementById('root')).render(
  createElement(StrictMode, null, createElement(PhonePage)),
);
