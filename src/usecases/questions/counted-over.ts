/** A list counted over boards, work streams, owners or colours, and what is with those that have the most of it. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import { type Answering, byName } from "./answering.ts";
import type { Duty } from "./lines.ts";
import type { World } from "./understanding.ts";
import type { Lookups } from "./world.ts";

type Over = NonNullable<Question["by"]>;

/** Who answers for it: guidance is watched. */
const ownerOf = (item: Duty) => (item.kind === "guidance" ? item.watcher : item.owner);

const nameOver: Readonly<Record<Over, (item: Duty, lookups: Lookups) => string | undefined>> = {
	board: ({ boardId }, lookups) => lookups.board(boardId)?.name,
	workStream: ({ workStreamId }, lookups) => lookups.name(workStreamId),
	owner: (item, lookups) => lookups.ownerName(ownerOf(item)),
	organisation: (item, lookups) => lookups.ownerBody(ownerOf(item)),
	rag: (item) => (item.kind === "milestone" ? item.report?.rag : undefined),
};
const noneOver: Readonly<Record<Over, string>> = {
	board: "other boards",
	workStream: "in no work stream",
	owner: "without an owner",
	organisation: "of no organisation",
	rag: "not reported",
};
export const wordOver: Readonly<Record<Over, string>> = {
	board: "board",
	workStream: "work stream",
	owner: "owner",
	organisation: "organisation",
	rag: "RAG status",
};

/** As many names as one line holds. */
const mostNames = 12;

type Counting = {
	readonly by: Over;
	readonly lookups: Lookups;
	/** Those that were named are counted though they have none. */
	readonly named?: readonly string[] | undefined;
};

const countsOver = (items: readonly Duty[], { by, lookups, named = [] }: Counting) => {
	const counts = new Map<string, number>(named.map((name) => [name, 0]));
	for (const item of items) {
		const name = nameOver[by](item, lookups) ?? noneOver[by];
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
};

/** "Who has more than 3": what is with those who have so many, and with nobody else. */
export const largeGroups = (
	items: readonly Duty[],
	{ question: { by, fewest = 0, atMost = Number.POSITIVE_INFINITY }, lookups }: Answering,
): readonly Duty[] => {
	if (!by || (fewest === 0 && atMost === Number.POSITIVE_INFINITY)) return items;
	const counts = countsOver(items, { by, lookups });
	return items.filter((item) => {
		const name = nameOver[by](item, lookups);
		const many = counts.get(name ?? "") ?? 0;
		return name !== undefined && fewest <= many && many <= atMost;
	});
};

/** "Who has the fewest": none, where some have none; else as few as anybody has. */
export const asFewest = (items: readonly Duty[], answering: Answering): Question => {
	const { question, lookups } = answering;
	const { by, smallest } = question;
	if (!by || !smallest) return question;
	if (thoseWithNone(items, answering).length > 0) return { ...question, atMost: 0 };
	const fewest = Math.min(...countsOver(items, { by, lookups }).values());
	return { ...question, fewest, atMost: fewest };
};

/** "3 or more", "exactly 1", "no more than 2" */
export const manyWords = ({ fewest, atMost }: Question): string | undefined => {
	if (atMost === undefined) return fewest ? `${fewest} or more` : undefined;
	if (fewest === atMost) return `exactly ${atMost}`;
	return atMost === 0 ? "none" : `no more than ${atMost}`;
};

const all: Readonly<
	Record<Over, (world: World) => readonly { readonly id: string; readonly kind: Subject["kind"] }[]>
> = {
	board: ({ boards }) => boards.filter(({ state }) => state.is !== "ended"),
	workStream: ({ workStreams }) => workStreams.filter(({ ended }) => !ended),
	owner: ({ people }) => people.filter(({ leftOn }) => leftOn === undefined),
	organisation: ({ organisations }) => organisations,
	rag: () => [],
};

/** Those that have none of it: of people, whoever has not left. */
export const thoseWithNone = (
	items: readonly Duty[],
	{ question: { by }, lookups, world }: Answering,
): readonly (Subject & { readonly words: string })[] => {
	if (!by) return [];
	const counts = countsOver(items, { by, lookups });
	return all[by](world)
		.flatMap(({ id, kind }) => {
			const words = lookups.name(id) ?? "";
			return words === "" || counts.has(words) ? [] : [{ id, kind, words }];
		})
		.sort((a, b) => byName(a.words, b.words));
};

const kindOver: Readonly<Partial<Record<Over, Subject["kind"]>>> = {
	board: "board",
	owner: "person",
	organisation: "organisation",
	workStream: "workStream",
};

/** "By board: Prevent delivery team 1, Surveys 2", those with the most first. */
export const countedOver = (
	items: readonly Duty[],
	{ question: { by, subjects }, lookups }: Answering,
): string | undefined => {
	if (!by || items.length === 0) return undefined;
	const of = subjects.filter(({ kind }) => kind === kindOver[by]);
	const named = of.flatMap(({ id }) => lookups.name(id) ?? []);
	const counts = countsOver(items, { by, lookups, named: named.length > 1 ? named : [] });
	const each = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
	const more = each.length > mostNames ? ` and ${each.length - mostNames} more` : "";
	return `By ${wordOver[by]}: ${each.slice(0, mostNames).join(", ")}${more}`;
};
