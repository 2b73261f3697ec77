/** Reports among the groups that can report. */
export function reportCount<G extends string>(
  groups: readonly { readonly id: G }[],
  published: (group: G) => {
    readonly active: boolean;
    readonly progress: { readonly state: string };
  },
): { readonly reported: number; readonly of: number } {
  const active = groups.map(({ id }) => published(id)).filter((one) => one.active);
  return {
    reported: active.filter(({ progress }) => progress.state === 'reported').length,
    of: active.length,
  };
}
