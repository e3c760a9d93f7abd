/** What a question was read as, for whoever checks answers by machine: the same for the same question in other words. */
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Facet, Question, Span, Subject } from "../../../domain/questions/question.ts";
import { isItemKind } from "../../../domain/register.ts";
import { isReference, type Part } from "../answering.ts";
import { lacksOf } from "../items/matching.ts";
import type { OrderSaid, Reading, World } from "../understanding.ts";
import { lookupsOf } from "../world.ts";

/** How the words were read: what was asked, of which things. */
export type Read = { readonly intent: string; readonly entities: readonly string[] };

type Reader = {
	readonly world: World;
	/** Whose "my" it is. */
	readonly meId?: string | undefined;
};

/** Facets that say how something was asked for, and nothing of what was asked. */
const ofNoMatter: Partial<Record<Question["ask"], readonly Facet[]>> = {
	items: ["place", "owner", "state"],
	boards: ["place"],
	papers: ["place"],
	roles: ["place"],
	about: ["place", "owner", "due", "streams"],
	tenure: ["place", "owner", "due"],
	vacancies: ["place", "posts"],
	terms: ["due"],
	seats: ["members"],
	reasons: ["reason"],
	next: ["status"],
};

/** Of a time that is named all meetings are told: the next of them, or the last, is not what was asked. */
const ofNoMatterIn = ({ ask, span }: Question): readonly Facet[] =>
	ask === "meetings" && span ? ["next", "last"] : (ofNoMatter[ask] ?? []);

/** Which records, and of a list in which state or colour, or without what: as much a part of what is asked as any facet. */
const besides = (question: Question): readonly string[] => {
	const { ask, records = [], state, rags, boardState } = question;
	if (ask === "records") return records;
	const without = lacksOf(question).map((lacking) => `without ${lacking}`);
	if (ask === "boards") return [...(boardState ? [boardState] : []), ...without];
	return ask === "items" ? [...(state ? [state] : []), ...rags, ...without] : [];
};

const intentOf = (question: Question): string => {
	const { ask, facets, rags } = question;
	const silent = ofNoMatterIn(question);
	const said = facets.filter(
		(facet) => !silent.includes(facet) && !(rags.length > 0 && facet === "status"),
	);
	return [...new Set([ask, ...besides(question), ...said])].join(" ");
};

/** A body that items only mention is spoken of all the same. */
const spokenOf = ({ topic }: Question, { organisations }: World): readonly string[] =>
	organisations
		.filter(({ name, aliases }) =>
			[name, ...aliases].some((called) => called.toLowerCase() === topic?.toLowerCase()),
		)
		.map(({ name }) => name);

/** A board by its code, an item by its reference, whatever has neither by its name: as its source is cited. */
const calledIn = (world: World, { kind, id }: Subject): string | undefined => {
	const lookups = lookupsOf(world);
	const item = isItemKind(kind) ? itemAmong(world.holdings, id) : undefined;
	return item ? lookups.reference(item) : (lookups.board(id)?.code ?? lookups.name(id));
};

/** What is said to have no end is reckoned to this year. */
const endless = "2199";

/** A day, or the first and the last with a stroke between them; two dots where there is no end. */
const daysOf = ({ first, last, at, until }: Span): readonly string[] => {
	if (first === undefined && last === undefined) return [];
	const [from, to] = [
		first === undefined ? ".." : [first, at].filter(Boolean).join("T"),
		last === undefined || last >= endless ? ".." : [last, until ?? at].filter(Boolean).join("T"),
	];
	return [from === to ? from : `${from}/${to}`];
};

const timesOf = (question: Question): readonly string[] => {
	const { span, raisedAt, asAt } = question;
	const spans = [span, raisedAt?.span].flatMap((one) => one ?? []);
	return [...spans.flatMap(daysOf), ...(asAt ? [asAt.day] : [])];
};

const thingsOf = (question: Question, { world, meId }: Reader): readonly string[] => {
	const { subjects, among = [], raisedAt, without = [], mine } = question;
	const bounds = without.flatMap((bound) => bound.subjects);
	const me = mine && meId !== undefined ? [{ kind: "person" as const, id: meId }] : [];
	return [...subjects, ...among, ...(raisedAt?.of ?? []), ...bounds, ...me].flatMap(
		(each) => calledIn(world, each) ?? [],
	);
};

const readOf = (question: Question, reader: Reader): Read => ({
	intent: intentOf(question),
	entities: [
		...thingsOf(question, reader),
		...spokenOf(question, reader.world),
		...timesOf(question),
	],
});

/** A paper, an agenda item or a decision that is named by its title, where it alone is told of. */
const recordOf = (questions: readonly Question[], facts: readonly Fact[]): readonly string[] => {
	const things = facts.flatMap((fact) => (fact.is === "thing" ? [fact.name] : []));
	const [only = "", ...others] = things;
	const isNamed = questions.length === 1 && questions[0]?.topic !== undefined;
	const [reference = ""] = only.split(" ");
	const isRecord = isReference(reference, ["A", "P", "D"]);
	return isNamed && others.length === 0 && isRecord ? [reference] : [];
};

export const readsOf = (
	{
		questions,
		parts,
	}: { readonly questions: readonly Question[]; readonly parts: readonly Part[] },
	reader: Reader,
): readonly Read[] => {
	const reads = questions.map((question) => readOf(question, reader));
	const told = recordOf(
		questions,
		parts.flatMap(({ facts }) => facts),
	);
	return reads.map((read, at) =>
		at < reads.length - 1 ? read : { ...read, entities: [...read.entities, ...told] },
	);
};

/** What an order is to be done to, and for whom. */
const namedInOrder = (
	{ item, board, joint, owner, isMine, meeting }: OrderSaid,
	{ world, meId }: Reader,
): readonly string[] => {
	const me = isMine && meId !== undefined ? { kind: "person" as const, id: meId } : undefined;
	const things = [item, board, joint, owner, me].flatMap((each) => each ?? []);
	const times = meeting === undefined || meeting === "next" ? [] : daysOf(meeting);
	return [...things.flatMap((each) => calledIn(world, each) ?? []), ...times];
};

/** "Which Contest board?": those that are offered for the name that was said, and none that are only guessed. */
const namedInChoices = (labels: readonly string[], { world }: Reader): readonly string[] => {
	const { boards, people, organisations, workStreams, plans } = world;
	const named = [...people, ...organisations, ...workStreams, ...plans].map(({ name }) => name);
	return labels.flatMap((label) => {
		const board = boards.find(({ name }) => name === label);
		if (board) return [board.code];
		if (named.includes(label)) return [label];
		const [reference = ""] = label.split(" ");
		return isReference(reference, ["", "M"]) ? [reference] : [];
	});
};

/** What is named where nothing is told of it. */
export const namedAtStop = (reading: Reading, reader: Reader): readonly string[] => {
	if (reading.is === "unread" && reading.order) return namedInOrder(reading.order, reader);
	if (reading.is !== "which") return [];
	return namedInChoices(
		reading.choices.map(({ label }) => label),
		reader,
	);
};
