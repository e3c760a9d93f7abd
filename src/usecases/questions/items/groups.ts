/** A list counted over boards, work streams, owners or colours: those that have the most of it, or none. */
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import type { Question, Subject } from "../../../domain/questions/question.ts";
import { type Answering, byName, fewOf, namesOf, none, nothing, type Part } from "../answering.ts";
import { nameList } from "../thread/pages.ts";
import type { World } from "../understanding.ts";
import type { Lookups } from "../world.ts";
import { dimensionWord } from "./filters.ts";
import type { Duty } from "./lines.ts";
import { heading, visibleHereWords } from "./wording.ts";

type Duties = readonly Duty[];

/** What a list can be counted over. */
type Dimension = {
	readonly plural: string;
	readonly kind?: Subject["kind"];
	readonly nameOf: (item: Duty, lookups: Lookups) => string | undefined;
	/** What is in no such group. */
	readonly others: string;
	readonly all: (world: World) => readonly Subject[];
};

const dimensions: Readonly<Record<NonNullable<Question["by"]>, Dimension>> = {
	board: {
		...{ plural: "Boards", kind: "board", others: "other boards" },
		nameOf: ({ boardId }, lookups) => lookups.board(boardId)?.name,
		all: ({ boards }) => boards.filter(({ state }) => state.is !== "ended"),
	},
	workStream: {
		...{ plural: "Work streams", kind: "workStream" },
		others: "in no work stream",
		nameOf: ({ workStreamId }, lookups) => lookups.name(workStreamId),
		all: ({ workStreams }) => workStreams.filter(({ ended }) => !ended),
	},
	owner: {
		...{ plural: "People", kind: "person", others: "without an owner" },
		nameOf: (item, lookups) => lookups.ownerName(answerableFor(item)),
		// Of people, whoever has not left.
		all: ({ people }) => people.filter(({ leftOn }) => leftOn === undefined),
	},
	organisation: {
		...{ plural: "Organisations", kind: "organisation" },
		others: "of no organisation",
		nameOf: (item, lookups) => lookups.ownerBody(answerableFor(item)),
		all: ({ organisations }) => organisations,
	},
	rag: {
		...{ plural: "Colours", others: "not reported" },
		nameOf: (item) => (item.kind === "milestone" ? item.report?.rag : undefined),
		all: () => [],
	},
};

/** Those that were named are counted though they have none. */
const countsOver = (
	items: Duties,
	{ nameOf, others }: Dimension,
	{ lookups, named = [] }: { readonly lookups: Lookups; readonly named?: readonly string[] },
): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>(named.map((name) => [name, 0]));
	for (const item of items) {
		const name = nameOf(item, lookups) ?? others;
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
};

/** "Who has more than 3": what is with those who have so many, and with nobody else. */
export const largeGroups = (items: Duties, { question, lookups }: Answering): Duties => {
	const { by, fewest = 0, atMost = Number.POSITIVE_INFINITY } = question;
	if (!by || (fewest === 0 && atMost === Number.POSITIVE_INFINITY)) return items;
	const counts = countsOver(items, dimensions[by], { lookups });
	return items.filter((item) => {
		const name = dimensions[by].nameOf(item, lookups);
		const many = counts.get(name ?? "") ?? 0;
		return name !== undefined && fewest <= many && many <= atMost;
	});
};

/** Those that have none of it. */
const thoseWithNone = (items: Duties, { question: { by }, lookups, world }: Answering) => {
	if (!by) return [];
	const counts = countsOver(items, dimensions[by], { lookups });
	return dimensions[by]
		.all(world)
		.flatMap(({ id, kind }) => {
			const words = lookups.name(id) ?? "";
			return words === "" || counts.has(words) ? [] : [{ id, kind, words }];
		})
		.sort((a, b) => byName(a.words, b.words));
};

/** "Who has the fewest": none, where some have none; else as few as anybody has. */
export const asFewest = (items: Duties, answering: Answering): Question => {
	const { question, lookups } = answering;
	const { by, smallest } = question;
	if (!by || !smallest) return question;
	if (thoseWithNone(items, answering).length > 0) return { ...question, atMost: 0 };
	const fewest = Math.min(...countsOver(items, dimensions[by], { lookups }).values());
	return { ...question, fewest, atMost: fewest };
};

/** As many names as one line holds. */
const mostNames = 12;

/** "By board: Prevent delivery team 1, Surveys 2", those with the most first. */
export const countedOver = (items: Duties, answering: Answering): string | undefined => {
	const { question, lookups } = answering;
	const { by, subjects } = question;
	if (!by || items.length === 0) return undefined;
	const of = subjects.filter(({ kind }) => kind === dimensions[by].kind).map(({ id }) => id);
	const named = of.length > 1 ? namesOf(of, answering) : [];
	const counts = countsOver(items, dimensions[by], { lookups, named });
	const each = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
	return `By ${dimensionWord(by)}: ${fewOf(each, mostNames)}`;
};

/** What a hidden board gives them is not shown: nobody is said to have nothing at all. */
export const withNone = (items: Duties, answering: Answering): Part => {
	const { question } = answering;
	const plain = { ...question, by: undefined, fewest: undefined, atMost: undefined };
	const list = heading({ ...answering, question: plain });
	const what = `${list.charAt(0).toLowerCase()}${list.slice(1)}${visibleHereWords}`;
	const whose = question.by ? dimensions[question.by].plural : "Those";
	const who = `${whose} ${question.kinds.length > 0 ? "without" : "with nothing"} ${what}`;
	const rows = thoseWithNone(items, answering);
	return rows.length > 0 ? nameList(who, rows, answering) : nothing(none(`${who}: none`));
};
