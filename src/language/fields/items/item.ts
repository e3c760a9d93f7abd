/** A field that names something already in the register: by its reference, or by words of its title. */
import type { Field, Led } from "../../../command.ts";
import { writeReference } from "../../../domain/reference.ts";
import { type Item, referenceText } from "../../../domain/register.ts";
import type { Reading } from "../../reading.ts";
import { type Asked, leadingQuote, slot, stop } from "../field.ts";
import { leadingMeetings, leadingReferences, severalNamed, typedReference } from "./references.ts";

type Kind = Item["kind"];
type OfKind<K extends Kind> = Extract<Item, { kind: K }>;

const nouns: Readonly<Record<Kind, string>> = {
	action: "an action",
	milestone: "a milestone",
	guidance: "guidance",
	meeting: "a meeting",
};

/** The same words whether it does not exist or may not be seen. */
export const cannotFind = (typed: string) =>
	`I can't find "${typed}". If it is a board's item, try its reference, or ask that board's secretary.`;

const itemsOf = (
	kind: Kind,
	openOnly: boolean,
	{ register }: Reading,
): Promise<readonly Item[]> => {
	const query = { openOnly };
	if (kind === "action") return register.actions(query);
	if (kind === "milestone") return register.milestones(query);
	return kind === "guidance" ? register.guidance(query) : register.meetings(query);
};

const keys = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** "The fenders action" */
const aside = new Set([
	...["the", "our", "my", "a", "an", "about", "on", "item", "one"],
	...Object.keys(nouns),
]);

/** Titles that hold every word typed, but for those that only lead to it: what is open before what is closed. */
const titled = async (
	kinds: readonly Kind[],
	typed: string,
	reading: Reading,
): Promise<readonly Item[]> => {
	const said = keys(typed);
	if (said.every((word) => aside.has(word))) return [];
	const isCalled = (item: Item): boolean => {
		const own = keys(item.title ?? "");
		return said.every((word) => own.includes(word) || aside.has(word));
	};
	for (const openOnly of [true, false]) {
		const all = await Promise.all(kinds.map((kind) => itemsOf(kind, openOnly, reading)));
		const found = all.flat().filter(isCalled);
		if (found.length > 0) return found;
	}
	return [];
};

const choiceOf = (item: Item, reading: Reading) => {
	const board = reading.lexicon.boards.find(({ id }) => id === item.boardId);
	const reference = board ? referenceText(item, board) : "";
	return { label: `${reference} ${item.title ?? ""}`.trim(), words: reference };
};

const byTitle = async (
	kinds: readonly Kind[],
	typed: string,
	{ reading, context }: Asked,
): Promise<Item> => {
	const found = await titled(kinds, typed, reading);
	const [only] = found;
	if (found.length === 1 && only) return only;
	if (found.length === 0) return stop(context, cannotFind(typed));
	const choices = found.slice(0, 10).map((item) => choiceOf(item, reading));
	return stop(context, `Which one? ${found.length} have "${typed}" in their title.`, choices);
};

const find = async (kinds: readonly Kind[], typed: string, asked: Asked): Promise<Item> => {
	const reference =
		typedReference(typed, asked.reading) ??
		(kinds.includes("meeting") ? typedReference(typed, asked.reading, ["meeting"]) : undefined);
	const several = reference ? undefined : severalNamed(typed, asked.reading);
	if (several) return stop(asked.context, several);
	if (!reference && /^\d{1,4}$/.test(typed.trim()))
		return stop(
			asked.context,
			`“${typed.trim()}” needs its board's code before it, such as ${examples[kinds[0] ?? "action"]}.`,
		);
	if (!reference) return byTitle(kinds, typed, asked);
	const item = await asked.reading.register.item(reference);
	if (!item) return stop(asked.context, cannotFind(typed));
	if (kinds.includes(item.kind)) return item;
	const wanted = kinds.map((kind) => nouns[kind]).join(" or ");
	return stop(asked.context, `${writeReference(reference)} is ${nouns[item.kind]}, not ${wanted}.`);
};

/** "4", "no. 4", in a board's own channel: with more words after it, a number may count something. */
const bareNumber =
	/^(?:(?:#|no\.?|number|action|item|milestone)\s*)?(\d{1,4})(?=\s*(?:$|[,;:–—]))/i;

const numberAlone = (
	kinds: readonly Kind[],
	text: string,
	{ boardHere }: Reading,
): Led | undefined => {
	const [used, number] = bareNumber.exec(text) ?? [];
	if (!boardHere || used === undefined || kinds.includes("meeting")) return undefined;
	return { used: `${boardHere.code}-${number}`, rest: text.slice(used.length) };
};

/** "The fire lane action": its own noun ends what it is called by. */
const calledSo =
	/^(?:the|our|my) (?:[\p{L}\p{N}’'-]+ ){1,5}?(action|milestone|guidance)(?=\s*(?:$|[,;:]))/iu;

const leadOf = (kinds: readonly Kind[], text: string, reading: Reading): Led | undefined => {
	const own = kinds.includes("meeting") ? leadingMeetings(text, reading) : undefined;
	const found = own ?? leadingReferences(text, reading) ?? numberAlone(kinds, text, reading);
	if (found) return found;
	const called = calledSo.exec(text);
	if (called && kinds.some((kind) => kind === called[1]?.toLowerCase()))
		return { used: called[0], rest: text.slice(called[0].length) };
	return leadingQuote(text);
};

const examples: Readonly<Record<Kind, string>> = {
	action: "MCB-7",
	milestone: "LPB-3",
	guidance: "PDT-4",
	meeting: "LPB-M4",
};

/** An item of one kind. */
export const itemField = <K extends Kind>(kind: K): Field<OfKind<K>> =>
	slot({
		label: kind === "guidance" ? "Guidance" : `${kind[0]?.toUpperCase()}${kind.slice(1)}`,
		example: examples[kind],
		typed: { lead: (text, reading) => leadOf([kind], text, reading) },
		missing: `Which one? Give ${nouns[kind]}'s reference, such as ${examples[kind]}.`,
		read: async (typed, asked) => (await find([kind], typed, asked)) as OfKind<K>,
	});

const everyKind: readonly Kind[] = ["action", "milestone", "guidance", "meeting"];

/** An item of any kind, or of any of these. */
export const anyItemField = (kinds: readonly Kind[] = everyKind): Field<Item> =>
	slot({
		label: "Item",
		example: examples.action,
		typed: {
			keywords: { soft: ["for", "about", "of"] },
			lead: (text, reading) => leadOf(kinds, text, reading),
		},
		missing: `Which one? Give its reference, such as ${examples.action}.`,
		read: (typed, asked) => find(kinds, typed, asked),
	});
