/**
 * Everything that has a reference has a page of its own, which says how it stands and who changed it when.
 * Each kind is opened by the command of its own noun.
 */
import type { Item } from "../register.ts";

const commands = {
	action: "action show",
	milestone: "milestone show",
	guidance: "guidance show",
	meeting: "meeting show",
} as const satisfies Readonly<Record<Item["kind"], string>>;

/** The command that opens the page of an item, given its reference. */
export const pageCommandOf = ({ kind }: Pick<Item, "kind">): string => commands[kind];
