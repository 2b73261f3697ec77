import { mergeTask } from '@tdt/shared/consensus/merge';
import { mergeMeeting } from '@tdt/shared/consensus/merge-all';
import { provideArithmetic } from './merger';

/* Imported for its effect by every page that shows merges. */
provideArithmetic({
  meeting: mergeMeeting,
  nothing: (state, task) => mergeTask(task, [], () => 'unknown', state.settings),
});
