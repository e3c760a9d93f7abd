/** How long the line of a thing is, and whether it says why: so many of them come on a page. */
import type { Fact, ItemLine } from "../../domain/questions/answer.ts";
import type { Question } from "../../domain/questions/question.ts";

/** As many characters as its line takes, or a few more. */
export const lengthOf =
	({ reasons }: { readonly reasons?: true }) =>
	(item: ItemLine): number => {
		const { reference, title, due, lateness, state, rag, posts } = item;
		const { owner, issuer, watcher, circulatedTo, reason, note } = item;
		const why = reasons ? (reason ?? note) : undefined;
		const said = [reference, title, lateness ?? due, state, rag, posts, why];
		return [...said, owner, issuer, watcher, circulatedTo].join(" · ").length + 60;
	};

/** Each line says why it stands so, where that was asked. */
export const reasonsOf = ({ reasons, topic, state }: Question): { readonly reasons?: true } =>
	reasons || topic !== undefined || state === "blocked" ? { reasons: true } : {};

/** "Why is COG late", where none of its lines says why: that is said. */
export const unexplained = (fact: Fact | undefined, { reasons }: Question): string | undefined =>
	reasons && fact?.is === "items" && fact.items.every(({ reason, note }) => !reason && !note)
		? "Why: not recorded"
		: undefined;
