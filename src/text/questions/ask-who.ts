/** "What else does she own", "the other one", after several people or two things were told of: which of them is meant is asked. */
import type { Board } from "../../domain/boards/board.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty, isItemKind } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { ownerIdOf } from "./owner-told.ts";
import { toldLast } from "./told-last.ts";

const most = 5;
const somebody = /\b(he|she|him|her|his|hers)(['’]s)?\b(?! or\b)/i;
const theOther = /\b(?:the )?other (?:one|board|group|panel|action|milestone|thing)(['’]s)?\b/i;
const more = /\b(what|who|anything|where) else\b/gi;

const onBoard = ({ chairId, secretaryId, memberIds, seats }: Board): readonly string[] => [
	...[chairId, secretaryId].flatMap((id) => id ?? []),
	...memberIds,
	...seats.flatMap(({ holderId }) => holderId ?? []),
];

/** Those who were told of, or whose things were, or who are on the board whose people were told. */
const peopleTold = (thread: ThreadContext, world: World): readonly string[] => {
	const told = toldLast(thread);
	const { ask, facets = [] } = thread.question ?? {};
	const tellsMembers = ask === "roles" && facets.every((facet) => facet === "members");
	const boards = tellsMembers ? told.filter(({ kind }) => kind === "board") : [];
	return [
		...told.flatMap(({ kind, id }) => (kind === "person" ? id : [])),
		...told.flatMap((each) => (isItemKind(each.kind) ? (ownerIdOf(each, world) ?? []) : [])),
		...world.boards.filter(({ id }) => boards.some((each) => each.id === id)).flatMap(onBoard),
	];
};

const ownsNext = /\bher(?= (?!on\b|to\b)\w)|\b(?:his|hers)\b/gi;
const hasNext = /\b(?:he|she)['’]s(?= (?:got|had|been)\b)/gi;
const isNext = /\b(?:he|she)['’]s\b/gi;

/** "His" and "her actions" own something, where "him" and "of her" do not. */
const inPlaceOf = (text: string, name: string): string =>
	text
		.replace(more, "$1")
		.replace(hasNext, `${name} has`)
		.replace(isNext, `${name} is`)
		.replace(ownsNext, `${name}'s`)
		.replace(somebody, name);

const asked = (
	said: string,
	all: readonly { readonly label: string; readonly question: string; readonly sort: string }[],
): Reading => ({
	is: "which",
	question: `Which “${said}”?`,
	choices: all.slice(0, most),
	more: Math.max(0, all.length - most),
});

const labelOf = ({ kind, id }: Subject, world: World): string | undefined => {
	if (kind === "board") return world.boards.find((each) => each.id === id)?.name;
	const name = nameOf({ kind, id }, world);
	const titles = world.holdings.flatMap(({ items }) => [
		...items.action,
		...items.milestone,
		...items.guidance,
	]);
	const title = titles.find((each) => each.id === id)?.title;
	return [name, title].filter(Boolean).join(" ");
};

const whoOf = (text: string, thread: ThreadContext, world: World): Reading | undefined => {
	const said = somebody.exec(text)?.[1];
	if (said === undefined) return undefined;
	const ids = new Set(peopleTold(thread, world));
	const people = world.people.filter(({ id }) => ids.has(id));
	if (people.length < 2) return undefined;
	return asked(
		said,
		people.map(({ name }) => ({
			label: name,
			question: inPlaceOf(text, name),
			sort: "person",
		})),
	);
};

const whichOther = (text: string, thread: ThreadContext, world: World): Reading | undefined => {
	const said = theOther.exec(text)?.[0];
	const all = toldLast(thread);
	const two = [all.filter(({ kind }) => kind === "board"), all.filter(isDuty)];
	const told = two.find(({ length }) => length === 2);
	if (said === undefined || !told) return undefined;
	return asked(
		said,
		told.flatMap((each) => {
			const [name, label] = [nameOf(each, world), labelOf(each, world)];
			if (!name || !label) return [];
			return { label, question: text.replace(theOther, `${name}$1`), sort: each.kind };
		}),
	);
};

/** Only where nothing else was made of it. */
export const askWho = (
	text: string,
	thread: ThreadContext,
	{ reading, world }: { readonly reading: Reading; readonly world: World },
): Reading | undefined =>
	reading.is === "unread" && !reading.order
		? (whoOf(text, thread, world) ?? whichOther(text, thread, world))
		: undefined;
