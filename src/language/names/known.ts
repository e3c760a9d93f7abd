/** What boards, people, items and the rest are called, each worked out once for as long as the thing stays as it is. */
import type { Board } from "../../domain/boards/board.ts";
import { dutiesIn, everythingIn, type Holding } from "../../domain/boards/board-contents.ts";
import type { Plan, WorkStream } from "../../domain/items/plan.ts";
import { occasionOf } from "../../domain/meetings/joint.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import { recordText } from "../../domain/meetings/records.ts";
import { areSame, memoizeAlike, memoizeByObject, memoizeRecent } from "../../domain/memoize.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import { type Acronyms, acronymsIn, alternatives } from "./acronyms.ts";
import { type Form, formsOf, type Named, namedBody, namedPerson } from "./spellings.ts";
import { type Wording, type WordList, wordList } from "./word-list.ts";

/** What a thing is called when we speak of it, and how somebody can name it beyond doubt. */
export type Known = Subject & {
	readonly label: string;
	readonly exact: string;
	/** Of a person, whose name may be another's too. */
	readonly handle?: string | undefined;
	/** Of a meeting: whose diary it stands in, and what both diaries call it where it is joint. */
	readonly held?: { readonly boardId: string; readonly occasion: string } | undefined;
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

export const bodyNamed = memoizeByObject((body: Body): Named<Known> => {
	const { kind, id, name } = body;
	const named = namedFrom(body);
	const handle = body.kind === "person" ? body.handle : undefined;
	return { ...named, value: { kind, id, label: name, exact: name, handle } };
});

const bodyWording = (body: Body): Wording => {
	const names = "aliases" in body ? [body.name, ...body.aliases] : [];
	return wordingOf(bodyNamed(body).forms, names);
};

export const bodyWords = memoizeByObject(
	(bodies: readonly Body[]): WordList => wordList(bodies, bodyWording),
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
const plainForms = memoizeRecent(recentForms, (item: Item): readonly Form[] =>
	ownNames(item).flatMap(formsOf),
);

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

export const itemWords = (holding: Holding, issuers: Issuers): WordList =>
	wordsByIssuers(holding)(issuers);

export const itemKnown = (item: Item, board: Board): Known => {
	const reference = referenceText(item, board);
	const label = `${reference} ${item.title ?? board.name}`;
	const { kind, id, boardId } = item;
	const held = item.kind === "meeting" ? { boardId, occasion: occasionOf(item) } : undefined;
	return { kind, id, label, exact: reference, held };
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

const paperForms = memoizeByObject(({ title }: Paper): readonly Form[] => formsOf(title));

/** Lists of papers are handed out anew for each question, by audience. */
const mostLists = 8;

export const paperWords = memoizeAlike(mostLists, areSame, (papers: readonly Paper[]) =>
	wordList(papers, (paper) => wordingOf(paperForms(paper), [])),
);

export const paperNamed = (paper: Paper, board: Board): Named<Known> => {
	const exact = recordText(paper, board);
	const value = { kind: paper.kind, id: paper.id, label: `${exact} ${paper.title}`, exact };
	return { value, id: paper.id, forms: paperForms(paper), isBoard: false };
};
