/** Live calendars in memory: forgotten when the process ends. */
import type { Feed, FeedSubject, Feeds, FeedWrites, Store } from "../usecases/ports.ts";
import { hashOfSecret } from "./feeds.ts";

type Kept = { readonly feed: Feed; readonly secretHash: string; readonly isOver: boolean };

/** A transaction has a copy of it, which takes its place once that is done. */
export type FeedMemory = Kept[];

export type NewSecret = (feed: Feed) => string;

const isOf =
	(personId: string, { kind, id }: FeedSubject) =>
	({ feed, isOver }: Kept): boolean =>
		!isOver && feed.personId === personId && feed.subject.kind === kind && feed.subject.id === id;

export const memoryFeedWrites = (all: FeedMemory, newSecret: NewSecret): FeedWrites => {
	const revoke = (personId: string, subject: FeedSubject): number => {
		const standing = all.filter(isOf(personId, subject));
		for (const one of standing) all[all.indexOf(one)] = { ...one, isOver: true };
		return standing.length;
	};
	return {
		issue: async (feed) => {
			if (all.some((kept) => kept.feed.id === feed.id))
				throw new Error(`there is a live calendar ${feed.id} already`);
			const secret = newSecret(feed);
			revoke(feed.personId, feed.subject);
			all.push({ feed, secretHash: hashOfSecret(secret), isOver: false });
			return secret;
		},
		of: async (personId, subject) => all.findLast(isOf(personId, subject))?.feed,
		revoke: async (personId, subject) => revoke(personId, subject),
	};
};

export const memoryFeeds = (all: () => FeedMemory, store: Store): Feeds => ({
	find: async (secret) => {
		const found = all().find(({ secretHash }) => secretHash === hashOfSecret(secret));
		if (!found || found.isOver) return undefined;
		const people = await store.as({ kind: "operator" }).people();
		const owner = people.find(({ id }) => id === found.feed.personId);
		return { ...found.feed, slackId: owner?.slackId };
	},
});
