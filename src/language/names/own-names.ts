/** What somebody has of their own to be shown in an example: a board of theirs, somebody on it, what it has open. */
import type { Board } from "../../domain/boards/board.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Organisation } from "../../domain/people/person.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import { isWholeIn } from "../arguments/keywords.ts";
import type { Reading } from "../reading.ts";
import type { Lexicon } from "./entities.ts";
import { keyOf, keysOf } from "./words.ts";

/** What a name in an example stands for. */
export type Kind =
	| "board"
	| "code"
	| "alias"
	| "person"
	| "organisation"
	| "everybody"
	| "stream"
	| "action"
	| "milestone"
	| "guidance"
	| "released"
	| "meeting"
	| "held";

/** What there is to show instead, nearest first; in the order in which an example asks for it. */
export type Own = Readonly<Record<Kind, readonly string[]>> & {
	/** Is it, or a part of it, the name of anything of that kind that they see? */
	readonly isTheirs: (name: string, kind: Kind) => boolean;
	readonly today: PlainDate;
};

export type Looking = Pick<Reading, "register" | "lexicon" | "me" | "today" | "about">;

/** Where there is no board yet: the one that the help on setting one up would make. */
const unmade = { name: "Borough Forums board", code: "BFB" };

/** Whatever the nearest board has none of may be had by one of these. */
const mostBoards = 10;

const nearestBoards = ({ lexicon, about, me }: Looking): readonly Board[] => {
	const mine = ({ secretaryId, chairId, memberIds }: Board) =>
		me !== undefined && [secretaryId, chairId, ...memberIds].includes(me.id);
	const going = lexicon.boards.filter(({ state }) => state.is !== "ended");
	const others = going.filter(({ id }) => id !== about?.id);
	return [...(about ? [about] : []), ...others.filter(mine), ...others.filter((one) => !mine(one))];
};

type Query = { readonly boardIds: readonly string[]; readonly openOnly?: true };

const openOf = (boardIds: readonly string[]): Query => ({ boardIds, openOnly: true });

/** Of the nearest board that has any. */
const nearest = async <T extends Item>(
	boards: readonly Board[],
	find: (boardIds: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly string[]> => {
	const [first, ...others] = boards.slice(0, mostBoards).map(({ id }) => id);
	if (first === undefined) return [];
	const found = await find([first]);
	const items = found.length > 0 || others.length === 0 ? found : await find(others);
	const boardOf = new Map(boards.map((board) => [board.id, board]));
	return items.slice(0, 3).flatMap((item) => {
		const board = boardOf.get(item.boardId);
		return board ? [referenceText(item, board)] : [];
	});
};

const itemsOf = async (boards: readonly Board[], { register, today }: Looking) => {
	const isAhead = ({ time }: Meeting) => time.is === "provisional" || time.on >= today;
	const guidance = async (is: "expected" | "released", ids: readonly string[]) =>
		(await register.guidance({ boardIds: ids })).filter(({ state }) => state.is === is);
	const meetings = async (isWanted: (one: Meeting) => boolean, ids: readonly string[]) =>
		(await register.meetings({ boardIds: ids })).filter(isWanted);
	const [action, milestone, expected, released, meeting, held] = await Promise.all([
		nearest(boards, (ids) => register.actions(openOf(ids))),
		nearest(boards, (ids) => register.milestones(openOf(ids))),
		nearest(boards, (ids) => guidance("expected", ids)),
		nearest(boards, (ids) => guidance("released", ids)),
		nearest(boards, (ids) => meetings((one) => one.state.is === "planned" && isAhead(one), ids)),
		nearest(boards, (ids) => meetings(({ state }) => state.is === "held", ids)),
	]);
	return { action, milestone, guidance: expected, released, meeting, held };
};

/** A word that all these names hold says what they are: "all branches". */
const sharedWord = (bodies: readonly Organisation[]): string | undefined => {
	const words = bodies[0]?.name.match(/[\p{L}’'-]+/gu) ?? [];
	return words.find((word) => bodies.every(({ name }) => keysOf(name).includes(keyOf(word))));
};

const manyOf = (word: string): string => {
	const one = word.toLowerCase();
	if (/(?:s|x|ch|sh)$/.test(one)) return `${one}es`;
	return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;
};

/** As many bodies at once are named. */
const everybodyIn = ({ organisations }: Lexicon): string => {
	const bodies = organisations.filter(({ sort }) => sort === "borough");
	const shared = bodies.length > 1 ? sharedWord(bodies) : undefined;
	if (shared) return `all ${manyOf(shared)}`;
	return bodies.length > 0 ? "all boroughs" : "all bodies";
};

type Named = { readonly name: string; readonly aliases: readonly string[] };

const calledIn = (named: readonly Named[]): readonly string[] =>
	named.flatMap(({ name, aliases }) => [name, ...aliases]);

const ofBoards = ({ boards }: Lexicon): readonly string[] => [
	...calledIn(boards),
	...boards.map(({ code }) => code),
];

const namesKnown = (lexicon: Lexicon): string => {
	const { people, organisations, workStreams, plans } = lexicon;
	return [
		...calledIn([...organisations, ...workStreams, ...plans]),
		...ofBoards(lexicon),
		...people.flatMap(({ name, handle }) => [name, handle]),
	].join("\n");
};

/** What is of a board, by its name or in its references: "COG" is one, though the COG Chair be known without it. */
const isOfBoard: ReadonlySet<Kind> = new Set([
	"board",
	"code",
	"alias",
	"action",
	"milestone",
	"guidance",
	"released",
	"meeting",
	"held",
]);

const withHandle = ({ handle }: { readonly handle: string }) => `@${handle}`;
const orElse = (found: readonly string[], instead: string) =>
	found.length > 0 ? found : [instead];

export const ownOf = async (looking: Looking): Promise<Own> => {
	const { lexicon, me, today } = looking;
	const boards = nearestBoards(looking);
	const items = await itemsOf(boards, looking);
	const named = boards.length > 0 ? boards : [unmade];
	const code = named[0]?.code ?? unmade.code;
	const others = lexicon.people.filter(({ id }) => id !== me?.id).map(withHandle);
	const streams = lexicon.workStreams.filter(({ ended }) => !ended).map(({ name }) => name);
	const known = namesKnown(lexicon);
	const boardsKnown = ofBoards(lexicon).join("\n");
	return {
		board: named.map(({ name }) => name),
		code: named.map((board) => board.code),
		alias: orElse(boards[0]?.aliases ?? [], "the old name"),
		person: orElse(others, me ? withHandle(me) : "@somebody"),
		organisation: orElse(
			lexicon.organisations.map(({ name }) => name),
			"Borough Council",
		),
		everybody: [everybodyIn(lexicon)],
		stream: orElse(streams, "Victim support"),
		action: orElse(items.action, `${code}-1`),
		milestone: orElse(items.milestone, `${code}-2`),
		guidance: orElse(items.guidance, `${code}-3`),
		released: orElse(items.released, items.guidance[0] ?? `${code}-3`),
		meeting: orElse(items.meeting, `${code}-M1`),
		held: orElse(items.held, `${code}-M1`),
		isTheirs: (name, kind) => isWholeIn(isOfBoard.has(kind) ? boardsKnown : known, name),
		today,
	};
};
