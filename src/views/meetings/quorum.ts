/** Who comes, who came, and whether it makes a quorum, in words. */

import type { Board } from "../../domain/boards/board.ts";
import { peopleOf } from "../../domain/boards/board.ts";
import type { Answer, Attendance, Quorum, ReplyRecord } from "../../domain/meetings/attendance.ts";
import { isOutOfReach, isQuorate } from "../../domain/meetings/attendance.ts";
import type { Names } from "../../usecases/naming.ts";
import type { Line } from "../kit/blocks.ts";
import { namesUpTo } from "../kit/wording.ts";

const unknown = "someone no longer named";
const nameOf = (names: Pick<Names, "person">, id: string) => names.person(id) ?? unknown;

export const wordAnswer = (answer: Answer, names: Names): string => {
	if (answer.is === "yes") return "coming";
	return answer.is === "apologies"
		? "apologies sent"
		: `sending ${nameOf(names, answer.byId)} as deputy`;
};

/** Whom the count leaves out: "the secretary doesn't count". */
const uncounted = ({ uncountedIds }: Quorum, { board, names }: Counting): string => {
	const said = uncountedIds.map((id) =>
		id === board.secretaryId ? "the secretary" : nameOf(names, id),
	);
	const [only] = said;
	if (only === undefined) return "";
	return said.length === 1 ? `; ${only} doesn't count` : `; ${namesUpTo(5, said)} don't count`;
};

export type Counting = { readonly board: Board; readonly names: Pick<Names, "person"> };

/** Before a meeting: what the replies promise. */
export const wordQuorumExpected = (quorum: Quorum, counting: Counting): string =>
	`${expectedWords(quorum)}${uncounted(quorum, counting)}`;

const expectedWords = (quorum: Quorum): string => {
	const { needed, counted, places, possible } = quorum;
	const said = `${counted} of ${places} expected`;
	if (needed === undefined) return `${said}; the board's quorum is not recorded`;
	return isOutOfReach(quorum)
		? `${said}; quorum ${needed} cannot be met: at most ${possible} could still come`
		: `${said}; ${shortWords(needed, counted)}`;
};

const shortWords = (needed: number, counted: number): string =>
	counted >= needed ? `quorum ${needed} is met` : `quorum ${needed} needs ${needed - counted} more`;

/** Of a time that is offered; nothing where no quorum is recorded. */
export const wordQuorumOffered = (quorum: Quorum, counting: Counting): string | undefined =>
	quorum.needed === undefined
		? undefined
		: `${shortWords(quorum.needed, quorum.counted)}${uncounted(quorum, counting)}`;

/** After it: what was so. */
export const wordQuorumPresent = (quorum: Quorum, counting: Counting): string => {
	const { needed, counted } = quorum;
	const left = uncounted(quorum, counting);
	if (needed === undefined) return `${counted} counted; the board's quorum is not recorded${left}`;
	return `${counted} counted, ${needed} needed: ${isQuorate(quorum) ? "quorate" : "inquorate"}${left}`;
};

/** A page has more to say than who is on a large board; who was there is the record. */
const mostReplies = 30;
const mostRecorded = 100;

const row = (label: string, people: readonly string[], most = mostReplies): readonly Line[] =>
	people.length === 0 ? [] : [[{ bold: `${label} ` }, namesUpTo(most, people)]];

export const replyRows = (
	replies: readonly ReplyRecord[],
	board: Board,
	names: Names,
): readonly Line[] => {
	const saying = (is: Answer["is"]) => replies.filter(({ answer }) => answer.is === is);
	const replied = new Set(replies.map(({ personId }) => personId));
	const silent = peopleOf(board).filter((id) => !replied.has(id));
	return [
		...row(
			"Coming",
			saying("yes").map(({ personId }) => nameOf(names, personId)),
		),
		...row(
			"Deputies",
			replies.flatMap(({ personId, answer }) =>
				answer.is === "deputy"
					? [`${nameOf(names, answer.byId)} for ${nameOf(names, personId)}`]
					: [],
			),
		),
		...row(
			"Apologies",
			saying("apologies").map(({ personId }) => nameOf(names, personId)),
		),
		...row(
			"No reply yet",
			silent.map((id) => nameOf(names, id)),
		),
	];
};

export const attendanceRows = (attendance: Attendance, names: Names): readonly Line[] => [
	...row(
		"Present",
		attendance.presentIds.map((id) => nameOf(names, id)),
		mostRecorded,
	),
	...row(
		"Deputies",
		attendance.deputies.map(
			({ forId, byId }) => `${nameOf(names, byId)} for ${nameOf(names, forId)}`,
		),
		mostRecorded,
	),
	...row(
		"Apologies",
		attendance.apologyIds.map((id) => nameOf(names, id)),
		mostRecorded,
	),
	...row("In attendance", attendance.inAttendance, mostRecorded),
];
