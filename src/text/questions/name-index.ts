/** Everything in the lexicon by the words of its names, so that a question's words lead straight to it. */
import type { Board } from "../../domain/board.ts";
import type { Subject } from "../../domain/question.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import type { Lexicon } from "../entities.ts";
import { bestTier, tiers } from "../entities-match.ts";
import { coreOf, formsOf, type Named, namedBody, namedPerson } from "../entities-names.ts";
import { type Acronyms, acronymsOf, alternatives } from "./acronyms.ts";
import { stemsOf } from "./stems.ts";

/** What a thing is called when we speak of it, and how somebody can name it beyond doubt. */
export type Known = Subject & { readonly label: string; readonly exact: string };

export type NameIndex = {
	readonly named: readonly Named<Known>[];
	readonly byWord: ReadonlyMap<string, ReadonlySet<number>>;
	/** The words of names by their stems. */
	readonly byStem: ReadonlyMap<string, readonly string[]>;
	readonly byReference: ReadonlyMap<string, Known>;
	readonly bySlackId: ReadonlyMap<string, Known>;
	readonly codes: ReadonlySet<string>;
};

export type Candidate = { readonly known: Known; readonly tier: number };

const titleOf = (item: Item): string | undefined => item.title;

/** An item answers to its title, its aliases and, for guidance, its issuer's name before them. */
const namesOfItem = (item: Item, issuers: ReadonlyMap<string, readonly string[]>): string[] => {
	const own = [titleOf(item), ...(item.kind === "guidance" ? item.aliases : [])].filter(
		(name): name is string => name !== undefined && name.trim() !== "",
	);
	if (item.kind !== "guidance") return own;
	const before = issuers.get(item.issuerId) ?? [];
	return [...own, ...before.flatMap((issuer) => own.map((name) => `${issuer} ${name}`))];
};

type Parts = {
	readonly boards: ReadonlyMap<string, Board>;
	readonly acronyms: Acronyms;
	readonly issuers: ReadonlyMap<string, readonly string[]>;
};

const namedItem = (item: Item, parts: Parts): Named<Known> | undefined => {
	const board = parts.boards.get(item.boardId);
	if (!board) return undefined;
	const reference = referenceText(item, board);
	const forms = namesOfItem(item, parts.issuers)
		.flatMap(formsOf)
		.flatMap((form) => alternatives(form, parts.acronyms));
	const label = `${reference} ${titleOf(item) ?? board.name}`;
	return {
		value: { kind: item.kind, id: item.id, label, exact: reference },
		id: item.id,
		forms,
		isBoard: false,
	};
};

const asKnown = <T extends { kind: Known["kind"]; id: string; name: string }>(
	named: Named<T>,
): Named<Known> => {
	const { kind, id, name } = named.value;
	return { ...named, value: { kind, id, label: name, exact: name } };
};

const allNamed = (lexicon: Lexicon): readonly Named<Known>[] => {
	const bodies = [...lexicon.boards, ...lexicon.organisations, ...lexicon.plans];
	const titles = (lexicon.items ?? []).flatMap((item) => titleOf(item) ?? []);
	const named = [...bodies, ...lexicon.workStreams].map(({ name, aliases }) => [name, ...aliases]);
	const boards = new Map(lexicon.boards.map((board) => [board.id, board]));
	const acronyms = acronymsOf([...named, ...titles.map((title) => [title])]);
	const issuers = new Map(
		lexicon.organisations.map(({ id, name, aliases }) => [id, [name, ...aliases]]),
	);
	const parts = { boards, acronyms, issuers };
	return [
		...lexicon.boards.map((board) => asKnown(namedBody(board))),
		...lexicon.organisations.map((each) => asKnown(namedBody(each))),
		...lexicon.people.map((each) => asKnown(namedPerson(each))),
		...lexicon.plans.map((each) => asKnown(namedBody(each))),
		...lexicon.workStreams.map((each) => asKnown(namedBody(each))),
		...(lexicon.items ?? []).flatMap((item) => namedItem(item, parts) ?? []),
	];
};

export const nameIndex = (lexicon: Lexicon): NameIndex => {
	const named = allNamed(lexicon);
	const byWord = new Map<string, Set<number>>();
	for (const [at, { forms }] of named.entries()) {
		for (const word of forms.flatMap((form) => form.words)) {
			const known = byWord.get(word) ?? new Set<number>();
			byWord.set(word, known.add(at));
		}
	}
	const people = new Map(lexicon.people.map((person) => [person.id, person.slackId]));
	return {
		named,
		byWord,
		byStem: stemsOf(byWord.keys()),
		byReference: new Map(
			named
				.filter(({ value }) => value.exact.includes("-") && value.label.startsWith(value.exact))
				.map(({ value }) => [value.exact, value]),
		),
		bySlackId: new Map(
			named.flatMap(({ value }) => {
				const slackId = value.kind === "person" ? people.get(value.id) : undefined;
				return slackId === undefined ? [] : [[slackId, value] as const];
			}),
		),
		codes: new Set(lexicon.boards.map((board) => board.code)),
	};
};

/** A word in so many names tells none of them apart; only a name that is that word is meant by it. */
const tooMany = 300;

/** Everything that these words may name, with how closely. */
export const candidatesFor = (keys: readonly string[], index: NameIndex): readonly Candidate[] => {
	const core = coreOf(keys);
	const sought = core.length > 0 ? core : keys;
	const sets = sought.map((key) => index.byWord.get(key));
	if (sets.some((set) => set === undefined)) return [];
	const [smallest] = [...sets].sort((a, b) => (a?.size ?? 0) - (b?.size ?? 0));
	const found: Candidate[] = [];
	const vague = (smallest?.size ?? 0) > tooMany;
	for (const at of smallest ?? []) {
		const named = index.named[at];
		if (!named || !sets.every((set) => set?.has(at))) continue;
		if (vague && !named.forms.some(({ core }) => core.length === sought.length)) continue;
		const tier = bestTier(keys, named);
		if (tier < tiers.no) found.push({ known: named.value, tier });
	}
	return found;
};
