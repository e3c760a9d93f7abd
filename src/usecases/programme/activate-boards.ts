/**
 * A board that a programme file has as forming is active from its first meeting on, where a meeting of it has a day:
 * in the file or in the register, whichever says so.
 */
import { startBoard } from "../../domain/boards/board.ts";
import { firstMeetingDay } from "../../domain/meetings/meeting.ts";
import type { Entity } from "../../domain/register.ts";
import { type Held, keyOf } from "./existing-entries.ts";
import { type Entry, entriesOf, type Programme } from "./programme.ts";

type Knowing = { readonly programme: Programme; readonly held: Held };

export const activateBoard = (
	wanted: Entity,
	entry: Entry,
	{ programme, held }: Knowing,
): Entity => {
	if (wanted.kind !== "board" || wanted.state.is !== "forming") return wanted;
	const filed = entriesOf(programme, "meeting");
	const keys = new Set(filed.map(({ key }) => key));
	const others = held
		.of("meeting")
		.flatMap((one) =>
			one.kind === "meeting" && one.boardId === wanted.id && !keys.has(keyOf(one)) ? [one] : [],
		);
	const day = firstMeetingDay([...filed.filter(({ boardId }) => boardId === entry.key), ...others]);
	return day ? startBoard(wanted, day) : wanted;
};
