/** Live calendars in memory, with secrets that can be drawn again; what each holds is read by the real route. */
import { feedRoute } from "../../src/calendars/feed-route.ts";
import type { FeedReading } from "../../src/usecases/calendar/read.ts";
import type { Feed, Feeds } from "../../src/usecases/ports.ts";
import { slackIdOf } from "./world.ts";

type Kept = { readonly feed: Feed; readonly secret: string; isOver: boolean };

export type KeptFeeds = {
	readonly feeds: Feeds;
	/** Also those that were stopped since: their addresses are still known. */
	readonly secretsOf: (personId: string) => readonly string[];
};

export const memoryFeeds = (ids: () => string): KeptFeeds => {
	const all: Kept[] = [];
	const current = (personId: string, { kind, id }: Feed["subject"]) =>
		all.filter(
			({ feed, isOver }) =>
				!isOver &&
				feed.personId === personId &&
				feed.subject.kind === kind &&
				feed.subject.id === id,
		);
	const end = (kept: readonly Kept[]) => {
		for (const one of kept) one.isOver = true;
		return kept.length;
	};
	return {
		feeds: {
			issue: async (feed) => {
				end(current(feed.personId, feed.subject));
				const secret = `secret${ids()}`;
				all.push({ feed, secret, isOver: false });
				return secret;
			},
			find: async (secret) => {
				const found = all.find((one) => one.secret === secret && !one.isOver);
				return found && { ...found.feed, slackId: slackIdOf(found.feed.personId) };
			},
			of: async (personId, subject) => current(personId, subject)[0]?.feed,
			revoke: async (personId, subject) => end(current(personId, subject)),
		},
		secretsOf: (personId) =>
			all.filter(({ feed }) => feed.personId === personId).map(({ secret }) => secret),
	};
};

/** What a calendar program is given at that address. */
export const readCalendar = (secret: string, reading: FeedReading) =>
	feedRoute(reading).answer({
		method: "GET",
		path: `/calendar/${secret}.ics`,
		parameters: { secret },
		query: {},
		form: {},
		headers: {},
	});
