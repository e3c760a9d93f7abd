/** Live calendars in memory: forgotten when the process ends. */
import type { Instant } from "../domain/dates/plain-date.ts";
import type { Feed, FeedSubject, Feeds, Store } from "../usecases/ports.ts";
import { hashOfSecret, newFeedSecret } from "./feeds.ts";

type Kept = { readonly feed: Feed; readonly secretHash: string; revokedAt?: Instant };

const isOf =
	(personId: string, { kind, id }: FeedSubject) =>
	({ feed, revokedAt }: Kept): boolean =>
		revokedAt === undefined &&
		feed.personId === personId &&
		feed.subject.kind === kind &&
		feed.subject.id === id;

export const memoryFeeds = (store: Store): Feeds => {
	const all: Kept[] = [];
	const revoke = (personId: string, subject: FeedSubject, at: Instant): number => {
		const standing = all.filter(isOf(personId, subject));
		for (const kept of standing) kept.revokedAt = at;
		return standing.length;
	};
	return {
		issue: async (feed) => {
			if (all.some((kept) => kept.feed.id === feed.id))
				throw new Error(`there is a live calendar ${feed.id} already`);
			const secret = newFeedSecret();
			revoke(feed.personId, feed.subject, feed.issuedAt);
			all.push({ feed, secretHash: hashOfSecret(secret) });
			return secret;
		},
		find: async (secret) => {
			const found = all.find(({ secretHash }) => secretHash === hashOfSecret(secret));
			if (!found || found.revokedAt !== undefined) return undefined;
			const people = await store.as({ kind: "operator" }).people();
			const owner = people.find(({ id }) => id === found.feed.personId);
			return { ...found.feed, slackId: owner?.slackId };
		},
		of: async (personId, subject) => all.findLast(isOf(personId, subject))?.feed,
		revoke: async (personId, subject, at) => revoke(personId, subject, at),
	};
};
