/** "The 3rd meeting of the finance board", "the 12th project board": the meeting of that number, where the number is no day. */
import type { Board } from "../../domain/boards/board.ts";
import { type Holding, holdingOf } from "../../domain/boards/board-contents.ts";
import { dayOfMonth, daysBetween, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";

const longestName = 8;
const named = `((?:[^\\s;:?!,]+ ?){1,${longestName}})`;
const nth = "(?<!\\b(?:on|by|before|until|till|since|from) )(?:the )?(\\d{1,3})(?:st|nd|rd|th)";
const ofBoard = new RegExp(
	`\\b${nth} (?:ever )?(?:meeting|mtg|session) (?:of|for) (?:the |our )?${named}`,
	"gi",
);
const ofItself = new RegExp(
	`((?:[^\\s;:?!,]+ ){0,${longestName - 1}}[^\\s;:?!,]+?)(?:['’]s|s['’]) (\\d{1,3})(?:st|nd|rd|th) (?:meeting|mtg|session)\\b`,
	"gi",
);
const alone = new RegExp(`\\b${nth} (?!(?:of|meeting|mtg|session)\\b)${named}`, "gi");

type World = { readonly boards: readonly Board[]; readonly holdings: readonly Holding[] };

const plain = (name: string): string => name.toLowerCase().replace(/[?.!\s]+$/, "");

/** The one board that goes by these words, or by a part of its name that no other has. */
const boardCalled = (words: string, { boards }: World): Board | undefined => {
	const said = plain(words);
	const whole = boards.filter(({ code, name, aliases }) =>
		[code, name, ...aliases].some((each) => plain(each) === said),
	);
	const part = boards.filter(({ name }) => plain(name).endsWith(` ${said}`));
	const found = whole.length > 0 ? whole : said.includes(" ") ? part : [];
	return found.length === 1 ? found[0] : undefined;
};

const meetingsOf = ({ id }: Board, { holdings }: World): readonly Meeting[] =>
	holdingOf(holdings, id)?.items.meeting ?? [];

/** So far off, a day of a month without its month is another one. */
const nearDays = 31;

const isOnDay = ({ time }: Meeting, day: number, today: PlainDate): boolean =>
	time.is === "fixed" &&
	dayOfMonth(time.on) === day &&
	Math.abs(daysBetween(time.on, today)) <= nearDays;

type Found = { readonly board: Board; readonly rest: string };

/** The longest beginning of the words that a board goes by. */
const firstOf = (trailing: string, world: World): Found | undefined => {
	const words = trailing.split(" ");
	for (let to = words.length; to > 0; to -= 1) {
		const board = boardCalled(words.slice(0, to).join(" "), world);
		if (board) return { board, rest: words.slice(to).join(" ") };
	}
	return undefined;
};

/** By the longest end of the words. */
const lastOf = (leading: string, world: World): Found | undefined => {
	const words = leading.split(" ");
	for (let from = 0; from < words.length; from += 1) {
		const board = boardCalled(words.slice(from).join(" "), world);
		const rest = words.slice(0, from).filter((word, at) => at < from - 1 || !/^the$/i.test(word));
		if (board) return { board, rest: rest.join(" ") };
	}
	return undefined;
};

const referenceOf = (board: Board, number: number, world: World): string | undefined =>
	meetingsOf(board, world).some((each) => each.number === number)
		? `${board.code}-M${number}`
		: undefined;

export const withNthMeetings = (text: string, world: World, today: PlainDate): string => {
	if (!/\d(?:st|nd|rd|th)\b/i.test(text)) return text;
	const after = (said: string, count: string, trailing: string): string => {
		const found = firstOf(trailing, world);
		const mark = found && referenceOf(found.board, Number(count), world);
		return found && mark ? [mark, found.rest].join(" ") : said;
	};
	/** A board that meets on such a day may be asked of as meeting then. */
	const unlessDay = (said: string, count: string, trailing: string): string => {
		const board = firstOf(trailing, world)?.board;
		const isDay =
			board && meetingsOf(board, world).some((each) => isOnDay(each, Number(count), today));
		return isDay ? said : after(said, count, trailing);
	};
	return text
		.replace(ofBoard, after)
		.replace(ofItself, (said, leading, count) => {
			const found = lastOf(leading, world);
			const mark = found && referenceOf(found.board, Number(count), world);
			return found && mark ? [found.rest, mark].filter(Boolean).join(" ") : said;
		})
		.replace(alone, unlessDay);
};
