/** Who is in a channel and what footing each has, asked of Slack and remembered for at most a minute. */
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { ChannelAudience, Presence, Standing, Viewer } from "../domain/audience.ts";
import type { Person } from "../domain/person.ts";
import type { Clock, Directory, Profile, Store } from "../usecases/ports.ts";

/** Membership older than this decides nothing. */
const freshFor = 60_000;

type Account = NonNullable<Awaited<ReturnType<WebClient["users"]["info"]>>["user"]>;
type Channel = NonNullable<Awaited<ReturnType<WebClient["conversations"]["info"]>>["channel"]>;

const millis = (clock: Clock) => Date.parse(clock.now());

/** Slack answered, and said no: the channel is gone, or the bot is not in it any more. */
const isRefusal = (error: unknown): boolean => error instanceof WebAPIPlatformError;

/** Remembers an answer for a minute by the clock, either way: a clock that was moved forgets. */
const remember = <T>(clock: Clock, ask: (key: string) => Promise<T>) => {
	const known = new Map<string, { readonly at: number; readonly value: Promise<T> }>();
	const forget = () => known.clear();
	const get = (key: string): Promise<T> => {
		const now = millis(clock);
		const held = known.get(key);
		if (held && Math.abs(now - held.at) < freshFor) return held.value;
		const value = ask(key);
		known.set(key, { at: now, value });
		value.catch(() => known.delete(key));
		return value;
	};
	/** Asked again each time; what was known a minute ago at most serves only where it cannot be. */
	const anew = async (key: string): Promise<T> => {
		const held = known.get(key);
		known.delete(key);
		return get(key).catch((error) => {
			if (!held || Math.abs(millis(clock) - held.at) >= freshFor || isRefusal(error)) throw error;
			known.set(key, held);
			return held.value;
		});
	};
	return { get, anew, forget };
};

export const standingOf = (account: Account | undefined, teamId: string): Standing => {
	if (!account) return "unknown";
	if (account.deleted) return "deactivated";
	if (account.is_stranger || (account.team_id && account.team_id !== teamId)) return "external";
	return account.is_restricted || account.is_ultra_restricted ? "guest" : "member";
};

const accessOf = (channel: Channel): ChannelAudience["access"] => {
	if (channel.is_ext_shared || channel.is_shared || channel.is_pending_ext_shared) return "shared";
	return channel.is_private || channel.is_mpim || channel.is_im ? "private" : "public";
};

const presenceIn = (channel: Channel | undefined): Presence => {
	if (!channel) return "unknown";
	if (channel.is_archived) return "archived";
	return channel.is_member ? "there" : "not-there";
};

/** A private channel that the bot was taken out of is not to be found any more; anything else says nothing of it. */
const whyUnknown = (error: unknown): Presence =>
	error instanceof WebAPIPlatformError && error.data.error === "channel_not_found"
		? "not-there"
		: "unknown";

const membersOf = async (client: WebClient, channel: string): Promise<readonly string[]> => {
	const members: string[] = [];
	let cursor: string | undefined;
	do {
		const page = await client.conversations.members({
			channel,
			limit: 200,
			...(cursor ? { cursor } : {}),
		});
		members.push(...(page.members ?? []));
		cursor = page.response_metadata?.next_cursor || undefined;
	} while (cursor);
	return members;
};

export type SlackDirectory = Directory & { readonly forget: () => void };

export type DirectoryParts = {
	readonly client: WebClient;
	readonly clock: Clock;
	readonly store: Store;
	readonly teamId: string;
	readonly botUserId: string;
};

const unknownChannel = (channelId: string): ChannelAudience => ({
	kind: "channel",
	channelId,
	access: "unknown",
	viewers: [],
});

/** What Slack was asked in the last minute. */
// A private channel is made public without a word to the app: what kind it is, is asked each time.
const rememberedSlack = ({ client, clock }: DirectoryParts) => {
	const accounts = remember(clock, async (user) => (await client.users.info({ user })).user);
	/** As it was when a channel was last asked for, for whatever reason. */
	const presences = new Map<string, Presence>();
	const channels = remember(clock, async (channel) => {
		const asked = client.conversations.info({ channel }).then((answer) => answer.channel);
		presences.set(channel, await asked.then(presenceIn, whyUnknown));
		return asked;
	});
	const members = remember(clock, (channel) => membersOf(client, channel));
	return {
		account: (slackId: string) => accounts.get(slackId).catch(() => undefined),
		channel: channels.anew,
		presence: (channelId: string): Presence => presences.get(channelId) ?? "unknown",
		members: members.get,
		forget: () => {
			accounts.forget();
			channels.forget();
			members.forget();
			presences.clear();
		},
	};
};

type RememberedSlack = ReturnType<typeof rememberedSlack>;
type People = ReadonlyMap<string, Person>;

const peopleBySlackId = async ({ store }: DirectoryParts): Promise<People> => {
	const people = await store.as({ kind: "operator" }).people();
	return new Map(people.flatMap((person) => (person.slackId ? [[person.slackId, person]] : [])));
};

const viewersIn = (parts: DirectoryParts, slack: RememberedSlack) => {
	const { teamId, botUserId } = parts;
	const viewerOf = async (slackId: string, people: People): Promise<Viewer> => {
		const found = await slack.account(slackId);
		const administrator = Boolean(found?.is_admin || found?.is_owner);
		const standing = standingOf(found, teamId);
		return { slackId, personId: people.get(slackId)?.id, standing, administrator };
	};
	/** Bots read nothing that people do not; those that Slack has deactivated are no longer there. */
	const isReader = async (slackId: string) => {
		const found = slackId === botUserId ? undefined : await slack.account(slackId);
		return slackId !== botUserId && !found?.is_bot && !found?.deleted;
	};
	const audienceOf = async (channelId: string): Promise<ChannelAudience> => {
		const [channel, everyone] = await Promise.all([
			slack.channel(channelId),
			slack.members(channelId),
		]);
		if (!channel) return unknownChannel(channelId);
		const reading = await Promise.all(everyone.map(isReader));
		const people = await peopleBySlackId(parts);
		const readers = everyone.filter((_, index) => reading[index]);
		const viewers = await Promise.all(readers.map((slackId) => viewerOf(slackId, people)));
		return { kind: "channel", channelId, access: accessOf(channel), viewers };
	};
	return { viewerOf, audienceOf };
};

export const slackDirectory = (parts: DirectoryParts): SlackDirectory => {
	const slack = rememberedSlack(parts);
	const { viewerOf, audienceOf } = viewersIn(parts, slack);
	return {
		viewer: async (slackId) => viewerOf(slackId, await peopleBySlackId(parts)),
		channel: (channelId) => audienceOf(channelId).catch(() => unknownChannel(channelId)),
		profile: async (slackId): Promise<Profile | undefined> => {
			const found = await slack.account(slackId);
			if (!found || found.is_bot || !found.name) return undefined;
			const name = found.profile?.real_name || found.real_name || found.name;
			return { name, handle: found.name, zone: found.tz };
		},
		presence: async (channelId) => slack.presence(channelId),
		forget: slack.forget,
	};
};
