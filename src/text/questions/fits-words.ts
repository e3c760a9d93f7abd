/** Whether a thing of the register is what some words say of it: its colour, how it stands, its day or month, and the words of its own names. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { monthName, weekdayName } from "../../domain/dates/date-words.ts";
import { type HonestDate, isDated, isOverdue } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { blockedOf } from "../../domain/items/action.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import { stemOf } from "../../language/names/stems.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";

type Around = { readonly world: World; readonly today: PlainDate };

const dateOf = (item: Item): HonestDate | undefined => {
	if (item.kind === "action") return item.due;
	if (item.kind === "milestone") return item.forecast;
	if (item.kind === "guidance") return item.state.is === "expected" ? item.state.window : undefined;
	return item.time.is === "provisional" ? item.time.when : undefined;
};

const isDone = (item: Item): boolean => {
	if (item.kind === "action") return item.state.is === "closed";
	if (item.kind === "milestone") return item.actual !== undefined;
	return item.kind === "guidance" ? item.state.is !== "expected" : item.state.is === "held";
};

/** The days on which it surely falls: one, or those of one month. */
const timeWords = (item: Item): readonly string[] => {
	const date = dateOf(item);
	const window = date && isDated(date) ? date : undefined;
	const [first, last] =
		item.kind === "meeting" && item.time.is === "fixed"
			? [item.time.on, item.time.on]
			: [window?.first, window?.last];
	if (first === undefined || last === undefined || first.slice(0, 7) !== last.slice(0, 7))
		return [];
	return first === last ? [weekdayName(first), monthName(first)] : [monthName(first)];
};

const isLate = (item: Item, today: PlainDate): boolean => {
	const date = dateOf(item);
	return item.kind !== "meeting" && !isDone(item) && date !== undefined && isOverdue(date, today);
};

const stateWords = (item: Item, today: PlainDate): readonly string[] => {
	const rag = item.kind === "milestone" && !isDone(item) ? item.report?.rag : undefined;
	const isBlocked = item.kind === "action" && blockedOf(item) !== undefined;
	const late = isLate(item, today) ? ["late", "overdue"] : [];
	const done = isDone(item) ? ["done", "closed", "finished", "completed"] : ["open", "unfinished"];
	const cancelled =
		item.kind === "meeting" && item.state.is === "cancelled" ? ["cancelled", "off"] : [];
	return [
		...(rag ? [rag] : []),
		...(isBlocked ? ["blocked", "stuck"] : []),
		...late,
		...done,
	].concat(cancelled);
};

const ownersOf = (item: Item): readonly (string | undefined)[] => {
	if (item.kind === "meeting") return [];
	return item.kind === "guidance" ? [item.issuerId, item.watcher?.id] : [item.owner?.id];
};

const namesOf = (ids: readonly (string | undefined)[], { boards, people, organisations }: World) =>
	[...boards, ...people, ...organisations].flatMap((each) =>
		ids.includes(each.id) ? [each.name, ...("code" in each ? [each.code] : [])] : [],
	);

/** By what it is called and whose it is; a board by its own name. */
const ownWords = ({ id }: Subject, { world }: Around): readonly string[] => {
	const item = itemAmong(world.holdings, id);
	if (!item) return namesOf([id], world);
	const whose = namesOf([item.boardId, ...ownersOf(item)], world);
	const blocker = item.kind === "action" ? blockedOf(item)?.by : undefined;
	return [
		item.title ?? "",
		blocker ?? "",
		item.kind === "meeting" ? (item.place ?? "") : "",
		...whose,
	];
};

const keys = (words: readonly string[]): ReadonlySet<string> =>
	new Set(words.flatMap(keysOf).map(stemOf));

/** "Lab" is a laboratory. */
const isShortOf = (word: string, own: ReadonlySet<string>): boolean =>
	word.length >= 3 &&
	[...own].some((each) => each.startsWith(word) && each.length > word.length + 2);

/** Every word says something of it; in short, where none is said whole. */
export const fitsWords = (
	subject: Subject,
	said: string,
	{ inShort = false, ...around }: Around & { readonly inShort?: boolean },
): boolean => {
	const item = itemAmong(around.world.holdings, subject.id);
	const states = item ? [...timeWords(item), ...stateWords(item, around.today)] : [];
	const own = keys([...ownWords(subject, around), ...states]);
	const wanted = keysOf(said).map(stemOf);
	return (
		wanted.length > 0 && wanted.every((word) => own.has(word) || (inShort && isShortOf(word, own)))
	);
};
