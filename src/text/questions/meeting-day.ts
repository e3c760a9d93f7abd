/** The day of a board's next or last meeting, from which other times are counted. */
import { holdingOf } from "../../domain/holding.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const dayOf = (meeting: Meeting): PlainDate | undefined =>
	meeting.time.is === "fixed" && meeting.state.is !== "cancelled" ? meeting.time.on : undefined;

/** The day of a board's next or last meeting; undefined while none has a day. */
export const meetingDay = (
	which: "next" | "last",
	boardId: string | undefined,
	{ world, today }: { readonly world: Pick<World, "holdings">; readonly today: PlainDate },
): PlainDate | undefined => {
	const holding = boardId === undefined ? undefined : holdingOf(world.holdings, boardId);
	const days = (holding?.items.meeting ?? [])
		.map(dayOf)
		.filter((day): day is PlainDate => day !== undefined)
		.sort();
	return which === "next"
		? days.find((day) => day >= today)
		: days.filter((day) => day < today).at(-1);
};
