/** What the secretary is told who has recorded a meeting that was held before it was in the register. */
import type { Board } from "../../domain/boards/board.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { referenceText } from "../../domain/register.ts";
import type { Attended } from "../../usecases/meeting/attend.ts";
import type { MinutesPage } from "../../usecases/minutes/show.ts";
import type { Names } from "../../usecases/naming.ts";
import { type ButtonSpec, buttons, type Line, lines, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";
import { minutesRecorded } from "./minutes-page.ts";
import { attendanceRows, wordQuorumPresent } from "./quorum.ts";

type Held = {
	readonly meeting: Meeting;
	readonly board: Board;
	readonly attended?: Attended | undefined;
	readonly page: MinutesPage;
	readonly names: Names;
};

const attendedRows = ({ attended, board, names }: Held): readonly Line[] =>
	attended
		? [
				...attendanceRows(attended.attendance, names),
				[{ bold: "Quorum " }, wordQuorumPresent(attended.quorum, { board, names })],
			]
		: [];

/** What it still lacks. */
const nextSteps = (
	{ attended, page }: Held,
	value: { readonly item: string },
): readonly ButtonSpec[] => [
	...(attended ? [] : [{ label: "Record who was there", id: "do:meeting attendance", value }]),
	...(page.minutes
		? []
		: [{ label: "Record the minutes", id: "do:meeting minutes-record", value }]),
];

export const pastMeetingMessage = (held: Held): Message => {
	const { meeting, board, page } = held;
	const reference = referenceText(meeting, board);
	const where = meeting.place ? ` · ${meeting.place}` : "";
	const steps = nextSteps(held, { item: reference });
	const hasWords = page.minutes !== undefined || page.decisions.length > 0;
	return message(
		lines(
			[
				{ bold: "Recorded " },
				{ code: reference },
				` ${board.name}, ${wordMeetingTime(meeting.time)}${where}`,
			],
			...attendedRows(held),
		),
		...(steps.length > 0 ? [buttons(...steps)] : []),
		...(hasWords ? minutesRecorded(page, [], "Kept").blocks : []),
		note("I haven’t posted this: it’s for the record."),
	);
};
