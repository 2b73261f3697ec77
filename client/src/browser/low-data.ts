import { remember, remembered } from './remembered';

const STORED = 'tdt:low-data';

/** Whether the browser was told to save data (`Save-Data`); not every browser says. */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}

/** What the person chose here, else what the browser asks for. */
export function isLowData(): boolean {
  const chosen = remembered(STORED);
  return chosen === null ? savesData() : chosen === 'on';
}

/** Before anything is drawn: the style sheet then asks for no font of ours. */
export function applyLowData(): void {
  if (isLowData()) document.documentElement.dataset['lowData'] = '';
  else delete document.documentElement.dataset['lowData'];
}

/** Chooses for this browser. */
export function chooseLowData(low: boolean): void {
  remember(STORED, low ? 'on' : 'off');
  applyLowData();
}
