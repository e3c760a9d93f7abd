/** Which links were followed: the store keeps them, so that each works once, whichever process is asked. */
import type { Instant } from "../domain/dates/plain-date.ts";
import type { LinkTo } from "./links.ts";

export type UsedLinks = {
	/** Undefined for one that nobody has followed. */
	readonly usedAt: (id: string) => Promise<Instant | undefined>;
	/** True for the first that takes it. */
	readonly take: (link: LinkTo, now: Instant) => Promise<boolean>;
	/** What it was taken for did not happen. */
	readonly giveBack: (id: string) => Promise<void>;
};
