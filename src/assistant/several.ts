/** Serves a command that is meant for several things at once: shown first, then done to all of them in one transaction. */
import type { Fields, Input, Raw, Several } from "../command.ts";
import type { AgendaItem } from "../domain/meetings/agenda.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Item } from "../domain/register.ts";
import { readRaw } from "../language/arguments/read-raw.ts";
import { eachTitle } from "../language/arguments/typed-lines.ts";
import { namedReferences } from "../language/fields/items/references.ts";
import { changeTogether, type Outcome } from "../usecases/change-together.ts";
import { namesFor } from "../usecases/naming.ts";
import type { Request } from "../usecases/request.ts";
import {
	type Changed,
	severalDone,
	severalPreview,
	type Unchanged,
} from "../views/items/several.ts";
import type { Message } from "../views/kit/message.ts";
import type { Attempt } from "./dispatch.ts";
import { readingFor } from "./open-request.ts";

/** One of them: its reference or its line, and the record of it alone. */
type Single = { readonly words: string; readonly raw: Raw; readonly over?: string };

export type OfSeveral = Attempt & {
	readonly several: Several;
	readonly all: readonly Single[];
};

const singlesOf = ({ of }: Several, { command, raw, begun }: Attempt): readonly Single[] => {
	const reading = readingFor(raw, begun);
	if (of === "item")
		return namedReferences(raw.item ?? "", reading).map((item) => ({
			words: item,
			raw: { ...raw, item },
		}));
	return eachTitle(raw, command.fields, reading).map(({ line, ...parsed }) => ({
		words: line,
		...parsed,
	}));
};

/** What was typed is meant for several, and the command can do it for each. */
export const severalIn = (attempt: Attempt): OfSeveral | undefined => {
	const { several } = attempt.command;
	const all = several ? singlesOf(several, attempt) : [];
	return several && all.length > 1 ? { ...attempt, several, all } : undefined;
};

type Read =
	| { readonly words: string; readonly is: "input"; readonly input: Input<Fields> }
	| { readonly words: string; readonly is: "refused"; readonly refusal: Refusal };

/** Each is read with its own board's day. */
const readOne = async (single: Single, { command, begun }: Attempt): Promise<Read> => {
	const { words, raw, over } = single;
	if (over)
		return {
			is: "refused",
			words,
			refusal: { why: "leftover", words: over, read: [], takes: [], example: command.example },
		};
	const read = await readRaw(command, raw, readingFor(raw, begun));
	return { words, ...read };
};

/** What its words leave open is open for all of them, such as which Friday. */
const isQuestion = (refusal: Refusal): boolean =>
	refusal.why === "which" ||
	(refusal.why === "unreadable" && refusal.problems.some(({ field }) => field !== "item"));

const askedOf = (refusals: readonly Refusal[], { of }: Several): Refusal | undefined =>
	of === "item" ? refusals.find(isQuestion) : undefined;

const refusalsIn = (all: readonly (Read | Outcome<unknown>)[]): readonly Refusal[] =>
	all.flatMap((one) => (one.is === "refused" ? [one.refusal] : []));

type Parted = { readonly changed: readonly Changed[]; readonly unchanged: readonly Unchanged[] };

const part = (all: readonly Read[], outcomes: readonly Outcome<Item | AgendaItem>[]): Parted => {
	const changed: Changed[] = [];
	const unchanged: Unchanged[] = [];
	let done = 0;
	for (const one of all) {
		const outcome = one.is === "input" ? outcomes[done++] : one;
		if (!outcome) continue;
		const { words } = one;
		if (outcome.is === "refused") unchanged.push({ words, refusal: outcome.refusal });
		else if (outcome.is === "done") {
			const before = one.is === "input" ? (one.input.item as Item | undefined) : undefined;
			changed.push({ words, before, after: outcome.value, board: outcome.board });
		}
	}
	return { changed, unchanged };
};

const doTo = (several: Several, input: Input<Fields>) => (request: Request) =>
	several.change(input, request);

/** A preview, or what was done; a refusal where the words themselves can't be read, or something changed meanwhile. */
export const serveSeveral = async (
	attempt: OfSeveral,
	request: Request,
): Promise<Message | Refusal> => {
	const { command, several, raw } = attempt;
	const all = await Promise.all(attempt.all.map((single) => readOne(single, attempt)));
	const unread = askedOf(refusalsIn(all), several);
	if (unread) return unread;
	const works = all.flatMap((one) => (one.is === "input" ? [doTo(several, one.input)] : []));
	const isTrial = raw.sure !== "now" || works.length < all.length;
	const outcomes = await changeTogether(works, request, { isTrial });
	const parted = part(all, outcomes);
	const [stopped] = parted.unchanged;
	const asked = askedOf(refusalsIn(outcomes), several) ?? (isTrial ? undefined : stopped?.refusal);
	if (asked) return asked;
	const names = await namesFor(request.store.as(request.register.audience));
	const told = { ...parted, ...several, names, now: request.now };
	return isTrial
		? severalPreview({ ...told, command: command.name, raw, once: request.ids() })
		: severalDone(told);
};
