/** One item's page: what it is, what it rests on, and who changed it when. */

import { type Coverage, doneIn, outstandingIn } from "../domain/coverage.ts";
import { wordDay } from "../domain/honest-date.ts";
import { dayIn, type Instant, timeIn } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import type { ItemPage } from "../usecases/item/show.ts";
import { type ButtonSpec, buttons, heading, line, message, note } from "./blocks.ts";
import { factsOf } from "./lists.ts";
import type { Message } from "./message.ts";
import { itemLine, longestReason, namesUpTo, wordSource } from "./wording.ts";

/** The last few changes are what people ask about. */
const mostChanges = 5;

const momentIn = (zone: string, at: Instant) => `${wordDay(dayIn(zone, at))}, ${timeIn(zone, at)}`;

const nextSteps = (item: Item, reference: string): readonly ButtonSpec[] => {
	const value = { item: reference };
	if (item.kind === "action" && item.state.is === "open")
		return [
			{ label: "Close", id: "do:action close", value, style: "primary" },
			{ label: "Change the date", id: "do:action re-date", value },
			{ label: "Change the owner", id: "do:action reassign", value },
		];
	if (item.kind === "milestone")
		return [{ label: "Report status", id: "do:milestone report", value }];
	return [];
};

const mostBodies = 60;

const named = (coverage: Coverage, names: ItemPage["names"]): string =>
	namesUpTo(
		mostBodies,
		coverage.map(({ organisationId }) => names.organisation(organisationId) ?? "").sort(),
	);

/** Who has said so, and who has not: the second is what one came for. */
const coverageLines = (item: Item, names: ItemPage["names"]): readonly string[] => {
	const [coverage, did, didNot] =
		item.kind === "guidance"
			? [item.recipients, "Acknowledged", "Not acknowledged"]
			: [item.kind === "action" ? item.rollOut : undefined, "Done in", "Not done in"];
	if (!coverage) return [];
	const [done, outstanding] = [doneIn(coverage), outstandingIn(coverage)];
	return [
		outstanding.length === 0
			? `${did} ${coverage.length} of ${coverage.length}: all.`
			: `${didNot} (${outstanding.length} of ${coverage.length}): ${named(outstanding, names)}`,
		...(done.length > 0 && outstanding.length > 0
			? [`${did} (${done.length}): ${named(done, names)}`]
			: []),
	];
};

/** What its line cuts short. */
const reasonInFull = (item: Item): readonly string[] =>
	item.kind === "milestone" && item.report && item.report.reason.length > longestReason
		? [`Reason in full: ${item.report.reason}`]
		: [];

export const itemMessage = (page: ItemPage): Message => {
	const { item, names, changes, now } = page;
	const facts = factsOf(item, names, now);
	const zone = page.board?.zone ?? "Europe/London";
	const covered = coverageLines(item, names).map((text) => line(text));
	const source = wordSource(item.source);
	const outcome =
		item.kind === "action" && item.state.is === "closed" && item.state.outcome
			? [line(`Outcome: ${item.state.outcome}`)]
			: [];
	const history = changes
		.slice(-mostChanges)
		.map(({ at, author }) => `${momentIn(zone, at)}: ${author.name}, ${author.through}`);
	const steps = page.board?.state.is === "ended" ? [] : nextSteps(item, facts.reference);
	return message(
		heading(item.kind === "meeting" ? facts.board : item.title),
		line(...itemLine(item, facts), ` · ${facts.board}`),
		...outcome,
		...reasonInFull(item).map((text) => line(text)),
		...covered,
		...(source ? [note(`Source: ${source}`)] : []),
		...(history.length > 0 ? [note(`History: ${history.join(" · ")}`)] : []),
		...(steps.length > 0 ? [buttons(...steps)] : []),
	);
};
