/** A turn of phrase that points at what was told of last, and the plain question that it comes to. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
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

/** What was told of last, and the names in sight. */
export type Told = { readonly thread: ThreadContext; readonly world: World };

/** The plain question that one of them comes to; the first that finds its own words is the one. */
export type PutPlainly = (text: string, told: Told) => string | undefined;

export const firstPlain =
	(ways: readonly PutPlainly[]) =>
	(text: string, thread: ThreadContext, world: World): string | undefined => {
		for (const put of ways) {
			const plain = put(text, { thread, world });
			if (plain !== undefined) return plain;
		}
		return undefined;
	};
