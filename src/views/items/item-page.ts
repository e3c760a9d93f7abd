/** One item's page: what it is, what it rests on, and who changed it when. */

import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant, timeIn, usualZone } from "../../domain/dates/plain-date.ts";
import { type Coverage, doneIn, outstandingIn } from "../../domain/items/coverage.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import type { ItemPage } from "../../usecases/item/show.ts";
import { type ButtonSpec, buttons, heading, line, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { itemLine, longestReason, namesUpTo, wordSource } from "../kit/wording.ts";

/** The last few changes are what people ask about. */
const mostChanges = 5;

const momentIn = (zone: string, at: Instant) => `${wordDay(dayIn(zone, at))}, ${timeIn(zone, at)}`;

const nextSteps = ({ item, mayUpdate }: ItemPage, reference: string): readonly ButtonSpec[] => {
	const value = { item: reference };
	if (item.kind === "action" && item.state.is === "open")
		return [
			{ label: "Close", id: "do:action close", value, style: "primary" },
			{ label: "Change the date", id: "do:action re-date", value },
			{ label: "Change the owner", id: "do:action reassign", value },
		];
	if (item.kind === "action") return [{ label: "Reopen", id: "do:action reopen", value }];
	if (item.kind === "milestone" && item.actual === undefined)
		return [
			{ label: "Report status", id: "do:milestone report", value },
			{ label: "Change the forecast", id: "do:milestone re-date", value },
		];
	if (item.kind === "guidance" && item.state.is === "expected" && mayUpdate)
		return [
			{ label: "It's out", id: "do:guidance release", value, style: "primary" },
			{ label: "Still waiting", id: "do:guidance wait", value },
			{ label: "New window", id: "do:guidance re-date", value },
		];
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
			: ["rollOut" in item ? item.rollOut : undefined, "Done in", "Not done in"];
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

const ofAction = ({ state }: Extract<Item, { kind: "action" }>): readonly string[] => {
	if (state.is === "closed") return state.outcome ? [`Outcome: ${state.outcome}`] : [];
	const { blocked, note: said } = state;
	return [
		...(blocked
			? [
					`Blocked by ${blocked.by}: ${blocked.reason}`,
					`To be asked again by ${wordDay(blocked.reviewBy)}`,
				]
			: []),
		...(said ? [`Note: ${said}`] : []),
	];
};

/** How it stands, beside what its line says or cuts short. */
const standingOf = (item: Item, names: ItemPage["names"]): readonly string[] => {
	if (item.kind === "action") return ofAction(item);
	if (item.kind === "guidance") {
		const watcher = names.owner(item.watcher);
		if (watcher) return [`Watched by ${watcher}`];
		return item.state.is === "expected" ? ["Nobody is recorded as watching for it"] : [];
	}
	const reason = item.kind === "milestone" ? item.report?.reason : undefined;
	return reason && reason.length > longestReason ? [`Reason in full: ${reason}`] : [];
};

export const itemMessage = (page: ItemPage): Message => {
	const { item, names, changes, now } = page;
	const facts = factsOf(item, names, now);
	const zone = page.board?.zone ?? usualZone;
	const covered = coverageLines(item, names).map((text) => line(text));
	const source = wordSource(item.source);
	const history = changes
		.slice(-mostChanges)
		.map(({ at, author }) => `${momentIn(zone, at)}: ${author.name}, ${author.through}`);
	const steps = page.board?.state.is === "ended" ? [] : nextSteps(page, facts.reference);
	return message(
		heading(item.kind === "meeting" ? facts.board : item.title),
		line(...itemLine(item, facts), ` · ${facts.board}`),
		...standingOf(item, names).map((text) => line(text)),
		...(page.plans.length > 0 ? [line(`Plan: ${page.plans.join(", absorbed into ")}`)] : []),
		...(page.successor
			? [
					line(
						"Superseded by ",
						{ code: referenceText(page.successor.item, page.successor.board) },
						` ${page.successor.item.title ?? ""}`,
					),
				]
			: []),
		...covered,
		...(source ? [note(`Source: ${source}`)] : []),
		...(history.length > 0 ? [note(`History: ${history.join(" · ")}`)] : []),
		...(steps.length > 0 ? [buttons(...steps)] : []),
	);
};
