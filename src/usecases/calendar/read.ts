/**
 * What somebody's live calendar holds at the moment when it is read: what they may see then, and nothing else.
 * An address that is unknown, was stopped, or whose owner may no longer see what it is of, are one and the same.
 */
import type { Directory, Feeds, Store } from "../ports.ts";
import { type Gathered, gather } from "./gather.ts";

export type FeedReading = {
	readonly feeds: Feeds;
	readonly store: Store;
	readonly directory: Directory;
};

export type FeedRead =
	| { readonly is: "calendar"; readonly gathered: Gathered }
	| { readonly is: "nothing" }
	/** Who they are to the workspace could not be found out just now. */
	| { readonly is: "unclear" };

export const readFeed = async (secret: string, reading: FeedReading): Promise<FeedRead> => {
	const { feeds, store, directory } = reading;
	const feed = await feeds.find(secret);
	if (feed?.slackId === undefined) return { is: "nothing" };
	const viewer = await directory.viewer(feed.slackId);
	if (viewer.standing === "unknown") return { is: "unclear" };
	const register = store.as({ kind: "person", viewer });
	const found = await gather(feed.subject, register);
	return found ? { is: "calendar", gathered: found } : { is: "nothing" };
};
