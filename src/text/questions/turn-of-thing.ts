/** A turn of phrase that points at what was told of last, and the plain question that it comes to. */
import { opened } from "./shaped.ts";

export type Turn = {
	/** The one of this sort that was told of last, by its name. */
	readonly of:
		| "person"
		| "duty"
		| "duties"
		| "milestone"
		| "milestones"
		| "counted"
		| "several"
		| "guidance"
		| "all the guidance"
		| "watcher"
		| "issuer"
		| "blocked"
		| "ended board";
	readonly words: RegExp;
	readonly plain: (name: string, found: readonly string[]) => string;
};

export const turn = (words: string): RegExp => opened(`(?:${words})\\W*$`);
