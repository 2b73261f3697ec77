/** Texts of the follower pages. */
export const follower = {} as const;
