/** Words a board's week from the register as it is when it is told. */

import type { Audience } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { isOverdue } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant, type PlainDate } from "../../domain/dates/plain-date.ts";
import { leads } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Item } from "../../domain/register.ts";
import type { Register } from "../../usecases/ports.ts";
import type { Present } from "../deliver/delivery-context.ts";
import { itemsOf } from "../ledger/materialise.ts";
import { awaited } from "../plan/prompts.ts";
import { type WeekPart, weekOf, weekParts } from "../plan/week.ts";
import { halvesOf } from "./cards/boards.ts";
import { cardOf } from "./cards/cards.ts";
import type { Week, WeekLine } from "./message-model.ts";

type Parts = ReadonlyMap<WeekPart, readonly Item[]>;

/** The week as it stands; undefined when nothing is in it. */
export const weekNow = async (
	board: Board,
	register: Register,
	today: PlainDate,
): Promise<Parts | undefined> => {
	const parts = weekOf(await itemsOf(board, register), today);
	return parts.size === 0 ? undefined : parts;
};

const hasEnded = (item: Item, today: PlainDate): boolean => {
	const window = item.kind === "guidance" ? awaited(item) : undefined;
	return window !== undefined && isOverdue(window, today);
};

const titles: Readonly<Record<WeekPart, string>> = {
	meetings: "Meetings",
	overdue: "Overdue",
	due: "Due this week",
	"dates wanted": "Dates wanted",
	guidance: "Guidance expected",
};

/** A joint meeting is said once in a message, whichever of its boards it is said for. */
const isSaid = (
	item: Item,
	other: Meeting | undefined,
	{ said, boardIds }: Pick<Wording, "said" | "boardIds">,
): boolean => {
	if (said.has(item.id) || item.kind !== "meeting") return said.has(item.id);
	if (!other) return false;
	return said.has(other.id) || (boardIds.has(other.boardId) && !leads(item));
};

/** What is more than that it is still to be done: the RAG status, what it waits for, posts filled. */
const standing = (item: Item, status: readonly string[]): readonly string[] =>
	item.kind === "milestone" || item.kind === "action"
		? status.filter((words) => words !== "open")
		: [];

type Wording = {
	readonly present: Present;
	readonly audience: Audience;
	readonly now: Instant;
	/** Where it is read. */
	readonly zone: string;
	/** Items that the same message speaks of already. */
	readonly said: ReadonlySet<string>;
	/** The boards whose weeks are in the same message. */
	readonly boardIds: ReadonlySet<string>;
};

export const weekLetter = async (
	board: Board,
	{ present, audience, now, zone, said, boardIds }: Wording,
): Promise<Week> => {
	const today = dayIn(zone, now);
	const parts: Parts = (await weekNow(board, present.register, today)) ?? new Map();
	const halves = await halvesOf([...parts.values()].flat(), present);
	const lineOf = (item: Item): WeekLine => {
		const card = cardOf({
			rule: "week",
			id: board.id,
			subject: item,
			half: halves.get(item.id),
			board,
			names: present,
			audience,
			now,
		});
		const { reference, title, when, owner } = card;
		return {
			reference,
			title,
			status: standing(item, card.status),
			when: hasEnded(item, today) ? `${when}: it ended, not recorded` : when,
			owner: item.kind === "meeting" ? undefined : owner?.name,
		};
	};
	return {
		board: board.name,
		code: board.code,
		day: wordDay(today),
		parts: weekParts.flatMap((part) => {
			const items =
				parts.get(part)?.filter((item) => !isSaid(item, halves.get(item.id), { said, boardIds })) ??
				[];
			return items.length > 0 ? [{ title: titles[part], lines: items.map(lineOf) }] : [];
		}),
	};
};
