/** One item's page: what it is, what it rests on, and who changed it when. */

import { wordDay } from "../domain/honest-date.ts";
import { dayIn, type Instant, timeIn } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import type { ItemPage } from "../usecases/item/show.ts";
import { type ButtonSpec, buttons, heading, line, message, note } from "./blocks.ts";
import { factsOf } from "./lists.ts";
import type { Message } from "./message.ts";
import { itemLine, wordSource } from "./wording.ts";

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

export const itemMessage = (page: ItemPage): Message => {
	const { item, names, changes, now } = page;
	const facts = factsOf(item, names, now);
	const zone = page.board?.zone ?? "Europe/London";
	const source = wordSource(item.source);
	const outcome =
		item.kind === "action" && item.state.is === "closed" && item.state.outcome
			? [line(`Outcome: ${item.state.outcome}`)]
			: [];
	const history = changes
		.slice(-mostChanges)
		.map(({ at, author }) => `${momentIn(zone, at)}: ${author.name}, ${author.through}`);
	const steps = nextSteps(item, facts.reference);
	return message(
		heading(item.kind === "meeting" ? facts.board : item.title),
		line(...itemLine(item, facts), ` · ${facts.board}`),
		...outcome,
		...(source ? [note(`Source: ${source}`)] : []),
		...(history.length > 0 ? [note(`History: ${history.join(" · ")}`)] : []),
		...(steps.length > 0 ? [buttons(...steps)] : []),
	);
};
