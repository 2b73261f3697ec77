/**
 * Codes of the departments (`method.md`, "Before the meeting"): 01–95 with 2A and 2B and no 20, 971–978, 984, 986–989,
 * 99-01…99-11 abroad. Gives the code in its canonical form, or null.
 */
export function departmentCode(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  if (/^2[AB]$/.test(text)) return text;
  if (/^\d{1,2}$/.test(text)) {
    const number = Number(text);
    return number >= 1 && number <= 95 && number !== 20 ? text.padStart(2, '0') : null;
  }
  if (/^(97[1-8]|984|98[6-9])$/.test(text)) return text;
  const abroad = /^99[-\s]?(0[1-9]|1[01])$/.exec(text);
  return abroad ? `99-${abroad[1] ?? ''}` : null;
}
