import { typeEntries } from '../load/edits';
import { clientFrame, RawConnection } from '../load/raw-connection';
import type { Room, WriterSpec } from '../load/room';

/** Groups that type beside the pages that are measured, as raw connections: each commits what its thumb wrote so often. */
export class TypingGroups {
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #connections: RawConnection[] = [];

  /** `roots` says in which lists a group writes; there are as many groups as writers. */
  static async start(
    room: Room,
    writers: readonly WriterSpec[],
    options: {
      readonly everyMs: number;
      readonly edits: number;
      readonly seed: number;
      readonly roots: (writer: WriterSpec) => readonly string[];
    },
  ): Promise<TypingGroups> {
    const groups = new TypingGroups();
    for (const [at, writer] of writers.entries()) {
      const { edits } = typeEntries(
        `t${at}`,
        options.roots(writer),
        options.edits,
        options.seed + at,
      );
      const connection = await RawConnection.open(writer.connection);
      groups.#connections.push(connection);
      let next = 0;
      const type = () => {
        const edit = edits[next];
        next += 1;
        if (edit) connection.write(clientFrame(room.wire.say(edit.update)));
      };
      // Not all of them in the same instant.
      const first = setTimeout(
        () => groups.#timers.push(setInterval(type, options.everyMs)),
        (at * options.everyMs) / writers.length,
      );
      groups.#timers.push(first);
    }
    return groups;
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const connection of this.#connections) connection.destroy();
  }
}
