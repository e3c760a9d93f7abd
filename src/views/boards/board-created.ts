/** What is said once a board has been set up: its code, its people, its first meeting, where it speaks, and what comes next. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { wordDate } from "../../domain/dates/honest-date.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Crowd } from "../../usecases/board/bind.ts";
import type { BoardBegun } from "../../usecases/board/set-up.ts";
import type { Names } from "../../usecases/naming.ts";
import { departedOwners, doneMessage } from "../items/item-saved.ts";
import { type ButtonSpec, buttons, type Line, line, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { refusalWords } from "../kit/refusal.ts";
import { meetingLine } from "../kit/wording.ts";
import { whyNotThere } from "./board-saved.ts";

/** Who was given what on it, and what stands above it. */
const givenTo = (board: Board, names: Names): string => {
	const { secretaryId, chairId, memberIds, overseenById, parentId } = board;
	const others = memberIds.filter((id) => id !== secretaryId && id !== chairId);
	const listed = others.flatMap((id) => names.person(id) ?? []);
	const [secretary, chair] = [names.person(secretaryId), names.person(chairId)];
	const [above, whole] = [overseenById, parentId].map((id) => id && names.board(id)?.name);
	return [
		secretary && `Secretary ${secretary}.`,
		chair && `Chair ${chair}.`,
		listed.length > 0 && `${listed.length === 1 ? "Member" : "Members"} ${listed.join(", ")}.`,
		above && `Overseen by ${above}.`,
		whole && `Part of ${whole}.`,
	]
		.filter(Boolean)
		.join(" ");
};

const peopleOn = ({ secretaryId, chairId, memberIds }: Board, names: Names) =>
	[...new Set([secretaryId, chairId, ...memberIds])].flatMap((id) => {
		const name = names.person(id);
		return name === undefined ? [] : [{ name, leftOn: names.leftOn(id) }];
	});

const timesOf = ({ first }: BoardBegun, { names, now }: Created): readonly Line[] => {
	if (!first) return [];
	if (first.is === "not booked") return [[`No meeting is booked: ${refusalWords(first.refusal)}`]];
	const [next] = first.meetings;
	if (!next) return [];
	const more = first.meetings.length - 1;
	const others = more > 0 ? [`, and ${more} more after it`] : [];
	return [["Next: ", ...meetingLine(next, factsOf(next, names, now)), ...others, "."]];
};

const isRead = (crowd: Crowd): string => {
	const outside = crowd.outside > 0 ? `, ${crowd.outside} of them guests or from outside` : "";
	return `${crowd.people} people read there${outside}`;
};

/** What everyone there would see is asked about first. */
export const asksToBind = (asked: {
	readonly board: Board;
	readonly channel: string;
	readonly crowd: Crowd;
}): Message => {
	const { board, channel, crowd } = asked;
	return message(
		line({ channel }, `: ${isRead(crowd)}. They’d all see what I post for ${board.name}.`),
		buttons(bindAnyway(asked), {
			label: "Choose another channel",
			id: "do:board bind:another",
			value: { board: board.code, ask: "form" },
		}),
	);
};

const bindAnyway = ({ board, channel }: { readonly board: Board; readonly channel: string }) => ({
	label: "Post there",
	id: "do:board bind",
	value: { board: board.code, channel: `<#${channel}>`, sure: "now" },
});

const placeOf = ({ place, board }: BoardBegun): readonly KnownBlock[] => {
	if (place?.is === "bound") {
		const { audience, maySpeak } = place.bound;
		return maySpeak
			? [line("I’ll post its reminders in ", { channel: audience.channelId }, ".")]
			: [line(`Bound to `, { channel: audience.channelId }, `. ${whyNotThere(place.bound)}`)];
	}
	if (place?.is === "asked")
		return [
			line("Not posting in ", { channel: place.channel }, ` yet: ${isRead(place.crowd)}.`),
			buttons(bindAnyway({ board, channel: place.channel })),
		];
	return [note("It has no channel yet, so I post nothing for it. Choose one with /board bind.")];
};

const nextSteps = (
	begun: BoardBegun,
	{ channelId, isCodeMadeUp }: Created,
): readonly ButtonSpec[] => {
	const { board, place, first } = begun;
	const value = { board: board.code };
	const isHere = place === undefined && channelId !== undefined && /^[CG]/.test(channelId);
	const bind = isHere
		? { label: "Post here", id: "do:board bind", value: { ...value, channel: `<#${channelId}>` } }
		: { label: "Choose a channel", id: "do:board bind", value: { ...value, ask: "form" } };
	return [
		...(place ? [] : [bind]),
		first?.is === "booked"
			? { label: "Add an action", id: "do:action add", value: { ...value, ask: "form" } }
			: { label: "Schedule a meeting", id: "do:meeting schedule", value },
		...(isCodeMadeUp
			? [{ label: "Change the code", id: "do:board code", value: { ...value, ask: "form" } }]
			: []),
	];
};

type Created = {
	readonly names: Names;
	readonly now: Instant;
	/** Where it was asked for. */
	readonly channelId?: string | undefined;
	/** Nobody asked for this one. */
	readonly isCodeMadeUp: boolean;
};

const stateOf = (board: Board): readonly string[] =>
	board.state.is === "forming"
		? [`Forming, expected to start ${wordDate(board.state.starts)}.`]
		: [];

export const boardCreated = (begun: BoardBegun, created: Created): Message => {
	const { board } = begun;
	const example = `/action add order paint, ${created.names.handle(board.secretaryId) ?? "@ann"}, due Friday`;
	const done = doneMessage({
		fact: "Set up",
		what: [{ code: board.code }, ` ${board.name}`],
		also: [
			...stateOf(board),
			givenTo(board, created.names),
			board.visibility === "restricted"
				? "Only its members can see it."
				: "Anyone in the workspace can see it.",
			...departedOwners(peopleOn(board, created.names)),
		],
	});
	return message(
		...done.blocks,
		...timesOf(begun, created).map((row) => line(...row)),
		...placeOf(begun),
		line("Try: ", { code: example }, ", or ask me “when do we next meet?”"),
		buttons(...nextSteps(begun, created)),
	);
};
