/** What boards, people, items and the rest are called, each worked out once for as long as the thing stays as it is. */
import type { Board } from "../../domain/boards/board.ts";
import { dutiesIn, everythingIn, type Holding } from "../../domain/boards/board-contents.ts";
import type { Plan, WorkStream } from "../../domain/items/plan.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import { type Acronyms, acronymsIn, alternatives } from "../../language/names/acronyms.ts";
import {
	type Form,
	formsOf,
	type Named,
	namedBody,
	namedPerson,
} from "../../language/names/spellings.ts";
import { type Wording, type WordList, wordList } from "../../language/names/word-list.ts";
import { keysOf } from "../../language/names/words.ts";
import { coinedFor, coinedOf } from "./name-apart.ts";

/** What a thing is called when we speak of it, and how somebody can name it beyond doubt. */
export type Known = Subject & {
	readonly label: string;
	readonly exact: string;
	/** Of a person, whose name may be another's too. */
	readonly handle?: string | undefined;
};

export type Body = Board | Organisation | Person | Plan | WorkStream;

const wordingOf = (forms: readonly Form[], names: readonly string[]): Wording => ({
	forms,
	lengths: forms.reduce((bits, { core }) => bits | (1 << Math.min(core.length, 30)), 0),
	acronyms: acronymsIn(names),
});

const namedFrom = (body: Body): Named<Body> =>
	body.kind === "person"
		? namedPerson<Body & Person>(body)
		: namedBody<Exclude<Body, Person>>(body);

/** The word that stands for it where its name would be read as a question. */
const coinedForms = (body: Body): readonly Form[] =>
	body.kind !== "plan" && coinedOf(body).length > 0 ? formsOf(coinedFor(body.id)) : [];

export const bodyNamed = memoizeByObject((body: Body): Named<Known> => {
	const { kind, id, name } = body;
	const named = namedFrom(body);
	const forms = [...named.forms, ...coinedForms(body)];
	const handle = body.kind === "person" ? body.handle : undefined;
	return { ...named, forms, value: { kind, id, label: name, exact: name, handle } };
});

const bodyWording = (body: Body): Wording => {
	const names = "aliases" in body ? [body.name, ...body.aliases] : [];
	return wordingOf(bodyNamed(body).forms, names);
};

export const bodyWords = memoizeByObject(
	(bodies: readonly Body[]): WordList => wordList(bodies, bodyWording),
);

/** The last words of bodies' names that two of them share: "Harbour Library" and "Central Library" are libraries. */
export const sortsOfBody = memoizeByObject(
	(organisations: readonly Organisation[]): ReadonlySet<string> => {
		const lasts = organisations
			.filter(({ sort }) => sort !== "organisation")
			.flatMap(({ name }) => keysOf(name).at(-1) ?? []);
		return new Set(lasts.filter((key, at) => lasts.indexOf(key) !== at));
	},
);

/** Every word of what those bodies are called. */
export const wordsOfBodies = memoizeByObject(
	(organisations: readonly Organisation[]): ReadonlySet<string> =>
		new Set(
			organisations
				.filter(({ sort }) => sort !== "organisation")
				.flatMap(({ name }) => keysOf(name)),
		),
);

/** The names of the bodies that issue guidance. */
export type Issuers = ReadonlyMap<string, readonly string[]>;

export const issuersOf = memoizeByObject(
	(organisations: readonly Organisation[]): Issuers =>
		new Map(organisations.map(({ id, name, aliases }) => [id, [name, ...aliases]])),
);

const ownNames = (item: Item): readonly string[] =>
	[item.title, ...(item.kind === "guidance" ? item.aliases : [])].filter(
		(name): name is string => name !== undefined && name.trim() !== "",
	);

/** An item answers to its title, its aliases and, for guidance, its issuer's name before them. */
const namesOfItem = (item: Item, issuers: Issuers): readonly string[] => {
	const own = ownNames(item);
	if (item.kind !== "guidance") return own;
	const before = issuers.get(item.issuerId) ?? [];
	return [...own, ...before.flatMap((issuer) => own.map((name) => `${issuer} ${name}`))];
};

const recentForms = 2_000;

/** The forms of the titles that were looked at last: those of all of them would fill more memory than the register. */
const formsKept = new Map<Item, readonly Form[]>();

const plainForms = (item: Item): readonly Form[] => {
	const known = formsKept.get(item);
	if (known) return known;
	const forms = ownNames(item).flatMap(formsOf);
	const [oldest] = formsKept.keys();
	if (formsKept.size >= recentForms && oldest) formsKept.delete(oldest);
	formsKept.set(item, forms);
	return forms;
};

/** Everything that an item may be called. */
export const itemForms = (item: Item, issuers: Issuers): readonly Form[] =>
	item.kind === "guidance" ? namesOfItem(item, issuers).flatMap(formsOf) : plainForms(item);

const itemWording = (item: Item, issuers: Issuers): Wording =>
	wordingOf(namesOfItem(item, issuers).flatMap(formsOf), ownNames(item).slice(0, 1));

/** The items of a board that are called something; a meeting often is not. */
export const titledIn = memoizeByObject((holding: Holding): readonly Item[] =>
	holding.items.meeting.some(({ title }) => title)
		? everythingIn(holding).filter(({ title }) => title)
		: dutiesIn(holding),
);

const wordsByIssuers = memoizeByObject((holding: Holding) =>
	memoizeByObject(
		(issuers: Issuers): WordList =>
			wordList(titledIn(holding), (item) => itemWording(item, issuers)),
	),
);

const read = memoizeByObject((_: Holding) => new WeakSet<Issuers>());

export const itemWords = (holding: Holding, issuers: Issuers): WordList => {
	read(holding).add(issuers);
	return wordsByIssuers(holding)(issuers);
};

/** Have the titles of this board been read before, with these issuers' names before its guidance? */
export const hasRead = (holding: Holding, issuers: Issuers): boolean => read(holding).has(issuers);

export const itemKnown = (item: Item, board: Board): Known => {
	const reference = referenceText(item, board);
	const label = `${reference} ${item.title ?? board.name}`;
	return { kind: item.kind, id: item.id, label, exact: reference };
};

/** The item with its forms, as its board's list has them; and with its short forms spelt out, and the other way round. */
export const itemNamed = (
	item: Item,
	board: Board,
	{ forms, acronyms }: { readonly forms: readonly Form[]; readonly acronyms: Acronyms },
): Named<Known> => ({
	value: itemKnown(item, board),
	id: item.id,
	forms: acronyms.size === 0 ? forms : forms.flatMap((form) => alternatives(form, acronyms)),
	isBoard: false,
});
