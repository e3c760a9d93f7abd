/**
 * Ids shaped as Slack's are: a letter that says what they name, then capitals and digits.
 * They are counted rather than drawn, so that the same story gives the same ids.
 */
import { createHash, randomUUID } from "node:crypto";

export type Ids = {
	readonly next: (prefix: string) => string;
	readonly envelope: () => string;
	readonly secret: () => string;
};

export const countedIds = (): Ids => {
	const counts = new Map<string, number>();
	const next = (prefix: string): string => {
		const count = (counts.get(prefix) ?? 0) + 1;
		counts.set(prefix, count);
		return `${prefix}0L${count.toString(36).toUpperCase().padStart(8, "0")}`;
	};
	return { next, envelope: () => randomUUID(), secret: () => randomUUID().replaceAll("-", "") };
};

/** A short stable digest; Slack's view hashes and verification tokens look like this. */
export const digest = (text: string, length = 24): string =>
	createHash("sha256").update(text).digest("hex").slice(0, length);
