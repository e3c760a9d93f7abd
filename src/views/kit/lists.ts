/** Lists of items, cut with a stated remainder, each with one next step. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { type Window, wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant, usualZone } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { byKey, type Page, pageOf } from "../../domain/paging.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import type { Listed, Wanted } from "../../usecases/listing.ts";
import type { Names } from "../../usecases/naming.ts";
import { buttons, heading, type Line, line, list, message, note } from "./blocks.ts";
import type { Message } from "./message.ts";
import { actionLine, type Facts, guidanceLine, meetingLine, milestoneLine } from "./wording.ts";

/** As many lines as people read at once. */
const most = 10;

export const factsOf = (item: Item, names: Names, now: Instant): Facts => {
	const board = names.board(item.boardId);
	const owner =
		"issuerId" in item
			? names.organisation(item.issuerId)
			: "owner" in item
				? names.owner(item.owner)
				: undefined;
	return {
		reference: board ? referenceText(item, board) : "",
		board: board?.name ?? "",
		owner,
		today: dayIn(board?.zone ?? usualZone, now),
		isZoneTold: names.areZonesMixed,
	};
};

export const capital = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`;

/** What is said of them in each state, where that is not its own word. */
const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	guidance: { open: "expected", closed: "released", unacknowledged: "not acknowledged" },
	meetings: { open: "upcoming", closed: "past" },
	milestones: { closed: "achieved" },
};

/** Days of which nobody said where they begin or end are further off than any register. */
const wordDays = ({ first, last }: Window): string => {
	if (first === last) return wordDay(first);
	if (last > "2150") return `from ${wordDay(first)}`;
	return first < "1950" ? `until ${wordDay(last)}` : `${wordDay(first)} to ${wordDay(last)}`;
};

const scopeOf = (wanted: Wanted, names: Names, noun: string): string => {
	const { board, show, workStream, owner, days, colours } = wanted;
	const state = show && show !== "all" ? (states[noun]?.[show] ?? show) : "";
	const [kind, lacking] = state.startsWith("not ")
		? ["", `, ${state}`]
		: [state && `${state} `, ""];
	const colour = colours ? `${colours.join(" or ")} ` : "";
	const whose = owner ? ` of ${names.owner(owner) ?? "their owner"}` : "";
	const nobody = owner === null ? " without an owner" : "";
	const stream = workStream ? ` in ${workStream.name}` : "";
	const when = days ? `, ${wordDays(days)}` : "";
	const where = board ? `: ${names.board(board.id)?.name ?? board.name}` : "";
	return `${capital(`${kind}${colour}${noun}`)}${whose}${lacking}${nobody}${stream}${when}${where}`;
};

/** What was asked for, so that the button for the next page can ask for it again. */
export type Asked = { readonly now: Instant; readonly raw: Raw };
type Raw = Readonly<Record<string, string>>;

/** "… and 23 more", with the button that shows the next of them to whoever presses it. */
export const remainder = (
	{ left, next }: Page<unknown>,
	{ command, raw, size }: { readonly command: string; readonly raw: Raw; readonly size: number },
): readonly KnownBlock[] => {
	if (next === undefined) return [];
	const label =
		left > size
			? `Show the next ${size}`
			: left === 1
				? "Show the last one"
				: `Show the last ${left}`;
	return [
		note(`… and ${left} more.`),
		buttons({ label, id: `do:${command}`, value: { ...raw, after: next } }),
	];
};

/** The lines of a page; what was still there when its button was shown may be gone. */
export const pageRows = (rows: readonly Line[]): KnownBlock =>
	rows.length > 0 ? list(rows) : line("Nothing more.");

type ListView<T> = {
	readonly listed: Listed<T>;
	readonly noun: string;
	readonly line: (item: T, facts: Facts) => Line;
	readonly command: string;
	readonly asked: Asked;
};

const listMessage = <T extends Item>(view: ListView<T>): Message => {
	const { items, keyOf, names, wanted } = view.listed;
	const { now, raw } = view.asked;
	const title = scopeOf(wanted, names, view.noun);
	if (items.length === 0) return message(line(`${title}: none recorded.`));
	const page = pageOf(items, { keyOf, after: wanted.after, size: most });
	const rows = page.shown.map((item) => view.line(item, factsOf(item, names, now)));
	const board = wanted.board ? { board: wanted.board.code } : {};
	return message(
		heading(`${title} (${items.length})`),
		pageRows(rows),
		...remainder(page, { command: view.command, raw: { ...raw, ...board }, size: most }),
	);
};

export const actionsMessage = (listed: Listed<Action>, asked: Asked): Message =>
	listMessage({ listed, noun: "actions", line: actionLine, command: "action list", asked });

export const milestonesMessage = (listed: Listed<Milestone>, asked: Asked): Message =>
	listMessage({
		listed,
		noun: "milestones",
		line: milestoneLine,
		command: "milestone list",
		asked,
	});

export const guidanceMessage = (listed: Listed<Guidance>, asked: Asked): Message =>
	listMessage({ listed, noun: "guidance", line: guidanceLine, command: "guidance list", asked });

export const meetingsMessage = (listed: Listed<Meeting>, asked: Asked): Message =>
	listMessage({ listed, noun: "meetings", line: meetingLine, command: "meeting list", asked });

const stateWords = ({ state }: Board): string => {
	if (state.is === "active") return "active";
	return state.is === "forming"
		? `forming, starts ${state.starts.words}`
		: `ended ${wordDay(state.on)}`;
};

const boardRow = (board: Board, names: Names): Line => {
	const secretary = names.person(board.secretaryId);
	const restricted = board.visibility === "restricted" ? " · restricted" : "";
	return [
		{ code: board.code },
		` ${board.name} · ${board.outside ? "outside board, " : ""}${stateWords(board)}${restricted} · ${secretary ? `secretary ${secretary}` : "no secretary"}`,
	];
};

/** Boards are read by the page too, in the order of their names. */
const mostBoards = 20;
const boardKey = ({ name, id }: Board): string => `${name.toLowerCase()} ${id}`;

export const boardsMessage = (
	boards: readonly Board[],
	{ names, raw }: { readonly names: Names; readonly raw: Raw },
): Message => {
	const { state = "all" } = raw;
	const kind = state === "all" ? "" : `${state} `;
	if (boards.length === 0)
		return message(
			line(
				kind
					? `No ${kind}board is recorded.`
					: "No boards recorded yet. Set one up with /board create.",
			),
		);
	const sorted = boards.toSorted(byKey(boardKey));
	const page = pageOf(sorted, { keyOf: boardKey, after: raw.after, size: mostBoards });
	return message(
		heading(kind ? `${capital(kind)}boards (${boards.length})` : `Boards (${boards.length})`),
		pageRows(page.shown.map((board) => boardRow(board, names))),
		...remainder(page, { command: "board list", raw, size: mostBoards }),
	);
};
