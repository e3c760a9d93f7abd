/** Serves a command that names several items at once: shown first, then done to all of them in one transaction. */
import type { Fields, Input, Several } from "../command.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Item } from "../domain/register.ts";
import { readRaw } from "../language/arguments/read-raw.ts";
import { namedReferences } from "../language/fields/items/references.ts";
import { isRefused } from "../usecases/change-item.ts";
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

type Read = { readonly reference: string; readonly input: Input<Fields> };

export type OfSeveral = Attempt & {
	readonly several: Several;
	readonly references: readonly string[];
};

/** What was typed for the one item names several, and the command can do it to each. */
export const severalIn = (attempt: Attempt): OfSeveral | undefined => {
	const { command, raw, begun } = attempt;
	const { several } = command;
	if (!several || !raw.item) return undefined;
	const references = namedReferences(raw.item, readingFor(raw, begun));
	return references.length > 1 ? { ...attempt, several, references } : undefined;
};

/** Each is read with its own board's day; what one says wrong is wrong of them all. */
const readEach = async (
	{ command, raw, begun }: Attempt,
	references: readonly string[],
): Promise<readonly Read[] | Refusal> => {
	const all: Read[] = [];
	for (const reference of references) {
		const own = { ...raw, item: reference };
		const read = await readRaw(command, own, readingFor(own, begun));
		if (read.is === "refused") return read.refusal;
		all.push({ reference, input: read.input });
	}
	return all;
};

/** What asks something that its words would answer for all of them, such as which Friday. */
const askedOf = (outcomes: readonly Outcome[]): Refusal | undefined =>
	outcomes.flatMap((one) =>
		isRefused(one) && one.refusal.why === "which" ? [one.refusal] : [],
	)[0];

type Parted = { readonly changed: readonly Changed[]; readonly unchanged: readonly Unchanged[] };

const part = (all: readonly Read[], outcomes: readonly Outcome[]): Parted => {
	const changed: Changed[] = [];
	const unchanged: Unchanged[] = [];
	for (const [index, { reference, input }] of all.entries()) {
		const outcome = outcomes[index];
		if (!outcome) continue;
		if (isRefused(outcome)) unchanged.push({ reference, refusal: outcome.refusal });
		else changed.push({ before: input.item as Item, after: outcome.value, board: outcome.board });
	}
	return { changed, unchanged };
};

const doTo =
	(several: Several) =>
	({ input }: Read) =>
	(request: Request) =>
		several.change(input, request);

/** A preview, or what was done; a refusal where the words themselves can't be read, or something changed meanwhile. */
export const serveSeveral = async (
	attempt: OfSeveral,
	request: Request,
): Promise<Message | Refusal> => {
	const { command, several, references, raw } = attempt;
	const all = await readEach(attempt, references);
	if ("why" in all) return all;
	const isTrial = raw.sure !== "now";
	const outcomes = await changeTogether(all.map(doTo(several)), request, { isTrial });
	const asked = askedOf(outcomes);
	if (asked) return asked;
	const parted = part(all, outcomes);
	const names = await namesFor(request.store.as(request.register.audience));
	const told = { ...parted, names, now: request.now };
	const [stopped] = parted.unchanged;
	if (!isTrial && stopped) return stopped.refusal;
	return isTrial
		? severalPreview({ ...told, verb: several.verb, command: command.name, raw })
		: severalDone({ ...told, fact: several.fact });
};
