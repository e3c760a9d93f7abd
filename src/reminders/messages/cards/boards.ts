/** What a card says of another board than its own: no more than everybody who reads it may know. */
import { type Audience, maySee } from "../../../domain/audience/audience.ts";
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/date-words.ts";
import { changeAsSeen, redactAnchor } from "../../../domain/items/anchor-redaction.ts";
import { areHalves } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Change } from "../../../usecases/ports.ts";
import type { Present } from "../../deliver/delivery-context.ts";
import type { Subject } from "../../plan/planned-reminder.ts";
import { newsOf, type Rule } from "../../plan/rule.ts";
import type { Card } from "../message-model.ts";
import type { Names } from "./cards.ts";

type Read = {
	readonly board: Board;
	readonly names: Pick<Names, "boards">;
	readonly audience: Audience;
};

/** Of a date that hangs on another board's meeting: whether all who read it may know of that board. */
const sightOf = ({ board, names, audience }: Read) => {
	return (id: string): boolean => {
		const other = names.boards?.get(id);
		return id === board.id || (other !== undefined && maySee(other, audience));
	};
};

export const redactSubject = <S extends Subject>(subject: S, reading: Read): S =>
	redactAnchor(subject, sightOf(reading));

export const redactChange = (change: Change, reading: Read): Change =>
	changeAsSeen(change, sightOf(reading));

export const boardStatus = (
	board: Board,
	{ boards }: Names,
	audience: Audience,
): readonly string[] => {
	const { state } = board;
	const into = state.is === "ended" ? boards?.get(state.mergedIntoId ?? "") : undefined;
	if (into && state.is === "ended" && maySee(into, audience))
		return [`merged into ${into.name} (${into.code}) on ${wordDay(state.on)}`];
	const taken = [...(boards?.values() ?? [])].filter(
		(other) =>
			other.state.is === "ended" &&
			other.state.mergedIntoId === board.id &&
			maySee(other, audience),
	);
	return [
		state.is,
		...taken.map(
			({ name, code }) => `took over from ${name} (${code}), whose references still answer`,
		),
	];
};

type Reading = {
	readonly present: Pick<Present, "boards" | "register">;
	readonly audience: Audience;
};

/** Whoever planned a merge is told that it waits for them, and names those whom it would let in when they look again. */
export const notMerged = async (
	board: Board,
	{ present, audience }: Reading,
): Promise<Pick<Card, "status" | "buttons">> => {
	const merge = (await present.register.merges()).findLast(
		({ fromId, state }) => fromId === board.id && state.is === "cancelled",
	);
	const into = present.boards.get(merge?.intoId ?? "");
	const isSeen = into !== undefined && maySee(into, audience);
	const record = { board: board.code, into: into?.code ?? "" };
	return {
		status: [
			`it did not merge${isSeen ? ` into ${into.name}` : ""}: that would have let in people who were not named when it was planned`,
		],
		buttons: isSeen
			? [{ label: "Preview it again", command: "board merge", record, isMain: true }]
			: [],
	};
};

/** What another board was asked, where all who read it may know of that board. */
const proposed = (
	meeting: Meeting,
	{ rule, names, audience }: Omit<Joint, "half">,
): readonly string[] => {
	const { boardId, turnedDown } = meeting.proposal ?? {};
	const asked = names.boards?.get(boardId ?? "");
	if (!asked || asked.id === meeting.boardId || !maySee(asked, audience)) return [];
	if (!turnedDown) return [`proposed to be joint with ${asked.name}`];
	// Said when it is, and not of the meeting ever after.
	return newsOf(rule) === "declined"
		? [[`turned down by ${asked.name}`, turnedDown.reason].filter(Boolean).join(": ")]
		: [];
};

type Joint = {
	readonly rule: Rule;
	/** The other half as it is now. */
	readonly half: Meeting | undefined;
	readonly names: Names;
	readonly audience: Audience;
};

/** Everybody could see both when it was booked; whoever reads it now may not, and the other half may have gone its own way. */
export const jointly = (meeting: Meeting, joint: Joint): readonly string[] => {
	const { half, names, audience } = joint;
	if (meeting.proposal) return proposed(meeting, joint);
	if (!half || !areHalves(meeting, half) || half.boardId === meeting.boardId) return [];
	if (half.state.is === "cancelled" && meeting.state.is !== "cancelled") return [];
	const other = names.boards?.get(half.boardId);
	return other && other.state.is !== "ended" && maySee(other, audience)
		? [`jointly with ${other.name}`]
		: [];
};

/** The other halves of the joint meetings among these, by the ids of these. */
export const halvesOf = async (
	subjects: readonly Subject[],
	{ subject: read }: Pick<Present, "subject">,
): Promise<ReadonlyMap<string, Meeting>> => {
	const halves = new Map<string, Meeting>();
	for (const subject of subjects) {
		if (subject.kind !== "meeting" || !subject.joint) continue;
		const other = await read("meeting", subject.joint.meetingId);
		if (other?.kind === "meeting" && areHalves(subject, other)) halves.set(subject.id, other);
	}
	return halves;
};
