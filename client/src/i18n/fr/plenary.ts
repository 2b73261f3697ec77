/** Texts of the plenary surface. */
export const plenary = {} as const;
