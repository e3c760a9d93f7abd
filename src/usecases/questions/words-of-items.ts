/** What is recorded of an item in words, where something is looked for in them. */

import { isDated } from "../../domain/dates/honest-date.ts";
import { blockedOf } from "../../domain/items/action.ts";
import type { Answering } from "./answering.ts";
import { type Duty, dueOf, isDone } from "./lines.ts";

/** "Awaiting the union": where no time is named, the words in its place say what it waits for. */
const undatedWords = (item: Duty): string => {
	const due = isDone(item) ? undefined : dueOf(item);
	return due && !isDated(due) ? due.words : "";
};

/** Its title, its other names, and what is said of how it stands. */
export const textOf = (item: Duty, answering: Answering): string =>
	`${recordedOf(item, answering)} ${undatedWords(item)}`;

const recordedOf = (item: Duty, { world }: Answering): string => {
	if (item.kind === "milestone") return `${item.title} ${item.report?.reason ?? ""}`;
	if (item.kind === "guidance") {
		const issuer = world.organisations.find(({ id }) => id === item.issuerId);
		return [item.title, ...item.aliases, issuer?.name, ...(issuer?.aliases ?? [])].join(" ");
	}
	const blocked = blockedOf(item);
	const note = item.state.is === "open" ? item.state.note : item.state.outcome;
	return [item.title, note, blocked?.by, blocked?.reason].filter(Boolean).join(" ");
};
