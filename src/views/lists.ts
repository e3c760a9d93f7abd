/** Lists of items, cut with a stated remainder, each with one next step. */
import type { KnownBlock } from "@slack/types";
import type { Action } from "../domain/action.ts";
import type { Board } from "../domain/board.ts";
import type { Guidance } from "../domain/guidance.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Milestone } from "../domain/milestone.ts";
import { dayIn, type Instant } from "../domain/plain-date.ts";
import { type Item, referenceText } from "../domain/register.ts";
import type { Listed, Wanted } from "../usecases/listing.ts";
import type { Names } from "../usecases/naming.ts";
import { cutList, heading, type Line, line, message } from "./blocks.ts";
import type { Message } from "./message.ts";
import { actionLine, type Facts, guidanceLine, meetingLine, milestoneLine } from "./wording.ts";

/** As many lines as people read at once. */
const most = 15;

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
		today: dayIn(board?.zone ?? "Europe/London", now),
	};
};

const scopeOf = ({ board, show, workStream }: Wanted, names: Names, noun: string): string => {
	const kind = show && show !== "all" ? `${show} ${noun}` : noun;
	const stream = workStream ? ` in ${workStream.name}` : "";
	return `${kind[0]?.toUpperCase()}${kind.slice(1)}${stream}${board ? `: ${names.board(board.id)?.name ?? board.name}` : ""}`;
};

type ListView<T> = {
	readonly listed: Listed<T>;
	readonly noun: string;
	readonly line: (item: T, facts: Facts) => Line;
	readonly now: Instant;
	/** Where the rest is: "/action list LPB". */
	readonly more: string;
};

const listMessage = <T extends Item>({
	listed,
	noun,
	line: row,
	now,
	more,
}: ListView<T>): Message => {
	const { items, names, wanted } = listed;
	const title = scopeOf(wanted, names, noun);
	if (items.length === 0) return message(line(`${title}: none recorded.`));
	const rows = items.map((item) => row(item, factsOf(item, names, now)));
	const blocks: readonly KnownBlock[] = cutList(rows, { most, rest: more });
	return message(heading(`${title} (${items.length})`), ...blocks);
};

const moreOf = (command: string, { board }: Wanted): string =>
	board
		? `ask for fewer, such as "${command} ${board.code} overdue".`
		: `ask for one board, such as "${command} LPB".`;

export const actionsMessage = (listed: Listed<Action>, now: Instant): Message =>
	listMessage({
		listed,
		noun: "actions",
		line: actionLine,
		now,
		more: moreOf("/action list", listed.wanted),
	});

export const milestonesMessage = (listed: Listed<Milestone>, now: Instant): Message =>
	listMessage({
		listed,
		noun: "milestones",
		line: milestoneLine,
		now,
		more: moreOf("/milestone list", listed.wanted),
	});

export const guidanceMessage = (listed: Listed<Guidance>, now: Instant): Message =>
	listMessage({
		listed,
		noun: "guidance",
		line: guidanceLine,
		now,
		more: moreOf("/guidance list", listed.wanted),
	});

export const meetingsMessage = (listed: Listed<Meeting>, now: Instant): Message =>
	listMessage({
		listed,
		noun: "meetings",
		line: meetingLine,
		now,
		more: moreOf("/meeting list", listed.wanted),
	});

const stateWords = ({ state }: Board): string => {
	if (state.is === "active") return "active";
	return state.is === "forming" ? `forming, starts ${state.starts.words}` : `ended ${state.on}`;
};

export const boardsMessage = (boards: readonly Board[], names: Names): Message => {
	if (boards.length === 0)
		return message(line("No boards recorded yet. Set one up with /board create."));
	const rows = boards.map((board): Line => {
		const secretary = names.person(board.secretaryId);
		const restricted = board.visibility === "restricted" ? " · restricted" : "";
		return [
			{ code: board.code },
			` ${board.name} · ${stateWords(board)}${restricted} · ${secretary ? `secretary ${secretary}` : "no secretary"}`,
		];
	});
	return message(
		heading(`Boards (${boards.length})`),
		...cutList(rows, { most: 40, rest: "name one with /board show." }),
	);
};
