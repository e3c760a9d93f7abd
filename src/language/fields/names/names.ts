/** Fields that name a board or a person. */
import { z } from "zod";
import type { Field, Introduced, Led, Typed } from "../../../command.ts";
import { type Board, successorOf } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { Choice } from "../../../domain/refusal.ts";
import {
	isBoardsFullName,
	isBoardsName,
	isPersonsName,
	leadingBoard,
	matchBoard,
	matchOrganisation,
	matchPerson,
	mayNameBoard,
} from "../../names/entities.ts";
import { bodyNouns } from "../../names/words.ts";
import type { Reading } from "../../reading.ts";
import {
	type Asked,
	leadingName,
	led,
	type Naming,
	type Retyping,
	readingOf,
	retyped,
	slot,
	stop,
	typedBy,
} from "../field.ts";
import { distinguishLabels, settle } from "../settle.ts";

const noun = `(?:${bodyNouns})`;
const hereAlone = new RegExp(`^(?:(?:this|the|our) ${noun}|this channel|here|us|ours?)$`, "i");
/** "The board" goes on with a day, or with nothing: "the board papers" are a title's words. */
const hereLeading = new RegExp(
	`^(?:this ${noun}|this channel|here|(?:the|our) ${noun}(?=\\s*(?:$|[,;:.]|\\d|(?:on|at|next|every|first|mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b)))(?![\\p{L}\\p{N}])`,
	"iu",
);

export const boardChoice = (board: Board): Choice => ({
	label: `${board.name} (${board.code})`,
	words: board.code,
});

export const isHere = (text: string) => hereAlone.test(text.trim());

const boardControl = {
	as: "choice" as const,
	options: ({ lexicon }: Reading) =>
		lexicon.boards.filter((board) => board.state.is !== "ended").map(boardChoice),
};

/** "The council" is the board of this channel only where its own name says so. */
const isCalledSo = (said: string, { boardHere }: Reading): boolean => {
	const [, noun] = /^(?:the|our) (.+)$/i.exec(said) ?? [];
	if (noun === undefined || boardHere === undefined) return noun === undefined;
	return `board ${boardHere.name}`
		.toLowerCase()
		.split(/[\s-]+/)
		.includes(noun.toLowerCase());
};

const lookUpBoard = (typed: string, { reading, context }: Asked): Board => {
	if (isHere(typed) && reading.boardHere && isCalledSo(typed.trim(), reading))
		return reading.boardHere;
	const match = matchBoard(typed, reading.lexicon);
	return settle(match, context, { typed: nameTyped(typed), what: "board", choice: boardChoice });
};

/** One that was merged says where it went, and offers the board that took it over. */
export const standingBoard = (typed: string, asked: Asked): Board => {
	const { reading, context } = asked;
	const board = lookUpBoard(typed, asked);
	const successor = board === z.NEVER ? undefined : successorOf(board, reading.lexicon.boards);
	if (!successor || board.state.is !== "ended") return board;
	const merged = `${board.name} was merged into ${successor.name} (${successor.code}) on ${wordDay(board.state.on)}.`;
	return stop(context, `${merged} Go on with that one?`, [boardChoice(successor)]);
};

/**
 * "… London Prevent board", and then nothing or another clause: any board may be meant so, known or not. "The board"
 * alone is no name, and whoever is to "circulate the board pack" names none.
 */
const someBoard =
	/^\s*(?:(?:the|our|this|that)\s+)?(?:(?!(?:an?|the|our|your|their|its|his|her|this|that|each|every|any|by|in|at|from|with|before|after)\b)[^\s,;]+\s+){1,8}board(?=\s*(?:$|[^\p{L}\s'’-]|(?:by|in|on|at|before|after|due|owner|owned|lead|who|when|from|with|until|till|every|next|this|first|last|second|third|fourth|tomorrow|today|as|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))/iu;

export const boardWords = {
	label: "Board",
	example: "London Prevent board",
	typed: {
		keywords: {
			hard: [],
			soft: ["for", "to", "of", "on", "board", "for board", "on behalf of"],
			insists: someBoard,
		},
		lead: (text: string, reading: Reading): Led | undefined => {
			const [here] = hereLeading.exec(text) ?? [];
			if (here && isCalledSo(here, reading)) return led(text, here);
			const found = leadingBoard(text, reading.lexicon);
			return found && led(text, found.used);
		},
		evidence: { resembles: mayNameBoard },
	} satisfies Typed,
	control: boardControl,
};

/**
 * Beside a title, "for officers" goes on with it, whatever board has officers in its name; and in a board's own channel
 * what is sent to another board, or reviewed of it, is still this one's.
 */
export const isSurelyBoard = (
	words: string,
	{ keyword }: Introduced,
	reading: Reading,
): boolean => {
	if (reading.boardHere && /^(?:to|of|on)$/i.test(keyword)) return false;
	return isHere(words) || isBoardsFullName(words, reading);
};

/** In its own channel no board is meant by what is as much an organisation's name, unless it is all of the board's. */
const isNoBody = (words: string, _introduced: Introduced, reading: Reading): boolean =>
	!reading.boardHere ||
	isHere(words) ||
	isBoardsFullName(words, reading) ||
	matchOrganisation(words, reading.lexicon).is === "none";

type BoardSpec = {
	readonly label?: string;
	readonly keywords?: readonly string[];
	readonly keywordOnly?: boolean;
	/** Its name alone may begin a line only when a comma or colon follows: titles begin with boards' names too. */
	readonly loose?: "after a stop" | "unless a body";
	/** Has to be named, even in its own channel. */
	readonly named?: boolean;
	/** A board that was merged is meant itself, for its record. */
	readonly merged?: "itself";
};

/** "LPB Draft the risk paper": in capitals, no word of a title; but in a board's channel, another's papers may be meant. */
const isCode = (words: string, { boardHere, lexicon }: Reading): boolean =>
	(boardHere ? [boardHere] : lexicon.boards).some(({ code }) => code === words);

/** What a board's name may stand beside. */
const looseBoard: Readonly<Record<NonNullable<BoardSpec["loose"]>, Retyping>> = {
	"after a stop": {
		loose: "before a stop",
		keywords: { staysInTitle: /^(?:to|of|on)$/i },
		evidence: { isSure: isSurelyBoard, opensLine: isCode },
	},
	"unless a body": { evidence: { isSure: isNoBody } },
};

const typedBoard = ({ keywords, keywordOnly, loose }: BoardSpec): Typed => {
	const own = retyped(boardWords, {
		keywords: keywords ? { hard: keywords, soft: [] } : {},
		evidence: {
			isWhole: (text, reading) => !reading.boardHere || isBoardsName(text, reading),
		},
	});
	const { typed } = loose ? retyped(own, looseBoard[loose]) : own;
	return keywordOnly ? { ...typed, loose: "never" } : typed;
};

/** Where there is one alone, nobody is asked which. */
export const onlyBoard = ({ lexicon }: Reading): Board | undefined => {
	const [only, ...others] = lexicon.boards.filter(({ state }) => state.is !== "ended");
	return others.length === 0 ? only : undefined;
};

const knownBoard = (reading: Reading, { named, keywords }: BoardSpec): Board | undefined =>
	named || keywords ? undefined : (reading.boardHere ?? onlyBoard(reading));

/** Reads a board by name, code or alias; where none is named, the board bound to this channel, or the only one. */
export const boardField = (spec: BoardSpec = {}): Field<Board> => ({
	...boardWords,
	label: spec.label ?? boardWords.label,
	optional: false,
	typed: typedBoard(spec),
	isKnown: (reading) => knownBoard(reading, spec) !== undefined,
	schema: readingOf((typed, asked): Board => {
		if (typed?.trim()) return (spec.merged ? lookUpBoard : standingBoard)(typed, asked);
		const known = knownBoard(asked.reading, spec);
		return known ?? stop(asked.context, "Which board? Give its name or code, such as LPB.");
	}),
});

/** A board only where one is named, in its own channel too. */
export const namedBoardField = (): Field<Board | undefined> => ({
	...boardHereField(),
	schema: (reading) => boardHereField().schema({ ...reading, boardHere: undefined }),
});

/** "All boards", "across everything": in a board's own channel too. */
const everyBoard =
	/^(?:(?:across )?(?:all|every|any)(?: of)?(?: the| our)? boards?|across (?:everything|the programme|them all))(?![\p{L}\p{N}])/iu;
const isEveryBoard = (typed: string): boolean =>
	everyBoard.exec(typed.trim())?.[0].length === typed.trim().length;

/** The board to list for: the one named, else the one of this channel, else every board. */
export const boardHereField = (): Field<Board | undefined> => ({
	...boardWords,
	optional: true,
	typed: {
		...boardWords.typed,
		lead: (text: string, reading: Reading) => {
			const every = everyBoard.exec(text)?.[0];
			return every === undefined ? boardWords.typed.lead(text, reading) : led(text, every);
		},
	},
	schema: readingOf((typed, asked): Board | undefined => {
		if (!typed?.trim()) return asked.reading.boardHere;
		return isEveryBoard(typed) ? undefined : standingBoard(typed, asked);
	}),
});

export const personChoice = ({ name, handle }: Person): Choice => ({
	label: name,
	words: `@${handle}`,
});

type PersonSpec = Naming & { readonly orMentioned?: boolean };

const looseFor = ({ keywordOnly, orMentioned }: PersonSpec): Typed["loose"] => {
	if (orMentioned) return "if mentioned";
	return keywordOnly ? "never" : "before a stop";
};

export const personField = (spec: PersonSpec): Field<Person> =>
	slot({
		label: spec.label,
		typed: {
			...typedBy(spec),
			lead: (text, reading) =>
				leadingName(
					text,
					(typed) => isMe(typed) || matchPerson(typed, reading.lexicon).is !== "none",
				),
			loose: looseFor(spec),
			evidence: { isName: (typed, { lexicon }) => isPersonsName(typed, lexicon) },
		},
		example: "@guidance-lead",
		control: {
			as: "person",
			options: ({ lexicon }) => distinguishLabels(lexicon.people.map(personChoice)),
		},
		missing: `Who is the ${spec.label.toLowerCase()}? Try @guidance-lead.`,
		read: (typed, { reading, context }) => {
			if (isMe(typed) && reading.me) return reading.me;
			const say = { typed: nameTyped(typed), what: "person", choice: personChoice };
			return settle(matchPerson(typed, reading.lexicon), context, say);
		},
	});

export const isMe = (typed: string) => /^(?:me|myself|mine)$/i.test(typed.trim());

/** A mention repeated back as the handle that was typed, never as an account id. */
export const nameTyped = (typed: string) =>
	typed.replace(/<@[A-Z0-9]+(?:\|([^>]*))?>/g, (_all, name) => `@${name ?? "that account"}`);
