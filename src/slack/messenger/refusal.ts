/** Reads one of Slack's refusals by its word. A word that no table holds is unknown, and convicts nobody. */
import type { Refused } from "../../reminders/deliver/messenger.ts";
import {
	documentedMeanings,
	refusalWords,
	refusedEverywhere,
	type SlackMeaning,
	undocumentedMeanings,
} from "./refusal-meanings.ts";

export const meaningOf = (reason: string): SlackMeaning | "unknown" =>
	[documentedMeanings, undocumentedMeanings].find((table) => Object.hasOwn(table, reason))?.[
		reason
	] ?? "unknown";

const wordsOf = (reason: string, means: SlackMeaning | "unknown"): string => {
	if (means === "unknown") return `Slack answered “${reason}”, and I don't know what that means`;
	return refusalWords[reason] ?? `Slack says ${reason}`;
};

/** Slack answered, and did not do what it was asked; undefined where it may have. */
export const refusalOf = (reason: string): Refused | undefined => {
	const means = meaningOf(reason);
	if (means === "uncertain") return undefined;
	const isForAll = refusedEverywhere.includes(reason);
	return { is: "refused", reason, means, words: wordsOf(reason, means), isForAll };
};
