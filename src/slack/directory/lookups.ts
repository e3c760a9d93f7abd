/**
 * Accounts, channels and memberships, asked of Slack: by the page where several are wanted at once, and one by one as
 * long as they are few.
 */
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { Presence } from "../../domain/audience/audience.ts";
import type { Clock } from "../../usecases/ports.ts";
import { type Asking, isRefusal } from "./paced-calls.ts";
import { batchLoads, millis, recall, remembered, shareInFlight } from "./ttl-cache.ts";

type InfoOfAccount = NonNullable<Awaited<ReturnType<WebClient["users"]["info"]>>["user"]>;
type ListedAccount = NonNullable<Awaited<ReturnType<WebClient["users"]["list"]>>["members"]>[0];
type InfoOfChannel = NonNullable<
	Awaited<ReturnType<WebClient["conversations"]["info"]>>["channel"]
>;
type ListedChannel = NonNullable<
	Awaited<ReturnType<WebClient["users"]["conversations"]>>["channels"]
>[0];

export type Account = ListedAccount & Pick<InfoOfAccount, "is_stranger">;
export type Channel = ListedChannel & Pick<InfoOfChannel, "is_member">;

/** So many are asked for one by one at a time; more of them are read by the page. */
const mostTogether = 3;
/** So many a minute are asked for one by one. */
const mostAccounts = 30;
const mostChannels = 20;
/** The most that Slack gives at once. */
const pageSize = 999;
/** A workspace that fills more is not read through; whoever is not among them is asked for. */
const mostPages = 12;
/** A list of accounts is not asked for again at once because somebody is not on it. */
const listAgainMs = 30_000;
/** What kind a channel is may change without a word: a list of them serves no longer than this. */
const listServesMs = 5_000;

/** What Slack was asked in the last minute, whoever asked. */
export const slackMemory = (clock: Clock) => ({
	clock,
	accounts: remembered<Account | undefined>(clock),
	channels: remembered<Channel>(clock),
	members: remembered<readonly string[]>(clock),
	/** As it was when a channel was last asked for, for whatever reason, and when that was. */
	presences: new Map<string, { readonly presence: Presence; readonly at: number }>(),
	/** The channels that the bot is in, as they were at one moment. */
	lists: remembered<ReadonlyMap<string, Channel>>(clock),
});

export type Memory = ReturnType<typeof slackMemory>;

/** What is said to have changed: an account, a channel; anything, where neither is named. */
export type ChangedInSlack = {
	readonly slackId?: string | undefined;
	readonly channelId?: string | undefined;
};

export const forgetIn = (memory: Memory, { slackId, channelId }: ChangedInSlack): void => {
	const { accounts, channels, members, lists, presences } = memory;
	const isAll = slackId === undefined && channelId === undefined;
	if (isAll || slackId !== undefined) accounts.forget(slackId);
	if (!isAll && channelId === undefined) return;
	for (const places of [channels, members]) places.forget(channelId);
	lists.forget();
	if (channelId === undefined) presences.clear();
	else presences.delete(channelId);
};

export type Asker = Asking & { readonly client: WebClient; readonly memory: Memory };

type Page = { readonly response_metadata?: { readonly next_cursor?: string } };

/** Page by page; answers whether that was all. */
const throughPages = async (
	most: number,
	read: (cursor: { cursor?: string }) => Promise<Page>,
): Promise<boolean> => {
	let cursor: string | undefined;
	for (let page = 0; page < most; page++) {
		const answer = await read(cursor ? { cursor } : {});
		cursor = answer.response_metadata?.next_cursor || undefined;
		if (cursor === undefined) return true;
	}
	return false;
};

const isRecent = (at: number, { clock }: Memory, within: number): boolean =>
	Math.abs(millis(clock) - at) < within;

/** Nothing is taken for granted that a list leaves out: that one is asked for by itself. */
const saysWho = ({ deleted, is_restricted, is_ultra_restricted, team_id }: Account): boolean =>
	team_id !== undefined &&
	(deleted === true || [is_restricted, is_ultra_restricted].every((one) => one !== undefined));

const saysWhichKind = ({ is_private, is_shared, is_ext_shared }: Channel): boolean =>
	[is_private, is_shared, is_ext_shared].every((one) => one !== undefined);

export const accountsOf = ({ client, memory, ask, asked }: Asker) => {
	const { accounts } = memory;
	let listedAt = Number.NEGATIVE_INFINITY;
	const single = shareInFlight(async (user) => {
		const note = accounts.asking();
		const found = (await ask("users.info", () => client.users.info({ user }))).user;
		note(user, found);
		return found;
	});
	const list = shareInFlight(async () => {
		await throughPages(mostPages, async (cursor) => {
			const note = accounts.asking();
			const page = await ask("users.list", () => client.users.list({ limit: pageSize, ...cursor }));
			for (const member of page.members ?? [])
				if (member.id && saysWho(member)) note(member.id, member);
			return page;
		}).catch(() => undefined);
		listedAt = millis(memory.clock);
	});
	const areMany = ({ length }: readonly string[]): boolean =>
		length > mostTogether || asked("users.info") + length > mostAccounts;
	/** Many are read by the page; those that are unknown after it are asked for one by one. */
	const prepare = batchLoads(async (users) => {
		if (areMany(users) && !isRecent(listedAt, memory, listAgainMs)) await list();
	});
	return async (user: string): Promise<Account | undefined> => {
		if (accounts.get(user) === undefined) await prepare(user);
		return recall(accounts, user, single);
	};
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

const notePresence = (memory: Memory, channel: string, presence: Presence): void =>
	void memory.presences.set(channel, { presence, at: millis(memory.clock) });

/** A channel is archived, and the bot taken out of it, without anybody asking for it: it is asked anew each time. */
export const presencesOf = (memory: Memory, ask: ReturnType<typeof channelsOf>) => {
	const known = (channel: string) => memory.presences.get(channel);
	return async (channel: string): Promise<Presence> => {
		const held = known(channel);
		if (held && isRecent(held.at, memory, listServesMs)) return held.presence;
		await ask(channel).catch(() => undefined);
		return known(channel)?.presence ?? "unknown";
	};
};

// A private channel is made public without a word to the app: what kind it is, is asked each time.
export const channelsOf = (asker: Asker) => {
	const { memory } = asker;
	const single = singleChannel(asker);
	const list = shareInFlight(() => listChannels(asker));
	const fromList = async (channel: string): Promise<Channel | undefined> => {
		if (!memory.lists.get("", listServesMs)) await list();
		const found = memory.lists.get("", listServesMs)?.value.get(channel);
		if (!found || found.is_archived) return undefined;
		notePresence(memory, channel, "there");
		return found;
	};
	return async (channel: string): Promise<Channel | undefined> => {
		const areMany = asker.asked("conversations.info") >= mostChannels;
		// One that is not on the list is asked for: it may say why.
		return (areMany ? await fromList(channel) : undefined) ?? single(channel);
	};
};

const singleChannel =
	({ client, memory, ask }: Asker) =>
	async (channel: string): Promise<Channel | undefined> => {
		const { channels } = memory;
		const note = channels.asking();
		const isKnown = channels.get(channel) !== undefined;
		try {
			const info = () => client.conversations.info({ channel });
			const answer = await ask("conversations.info", info, isKnown);
			notePresence(memory, channel, presenceIn(answer.channel));
			if (answer.channel) note(channel, answer.channel);
			return answer.channel;
		} catch (error) {
			if (isRefusal(error)) channels.forget(channel);
			// What was known a minute ago at most serves only where it cannot be asked.
			const held = channels.get(channel);
			if (held) return held.value;
			notePresence(memory, channel, whyUnknown(error));
			throw error;
		}
	};

/** Where there is no list to be had, they are asked for one by one. */
const listChannels = async ({ client, memory, ask }: Asker): Promise<void> => {
	const note = memory.lists.asking();
	const found = new Map<string, Channel>();
	await throughPages(mostPages, async (cursor) => {
		const types = "public_channel,private_channel";
		const asked = { types, exclude_archived: true, limit: pageSize, ...cursor };
		const page = await ask("users.conversations", () => client.users.conversations(asked));
		for (const channel of page.channels ?? [])
			if (channel.id && saysWhichKind(channel))
				found.set(channel.id, { ...channel, is_member: true });
		return page;
	}).catch(() => found.clear());
	note("", found);
};

export const membersOf = ({ client, memory, ask }: Asker) => {
	const all = shareInFlight(async (channel): Promise<readonly string[]> => {
		const note = memory.members.asking();
		const members: string[] = [];
		await throughPages(Number.POSITIVE_INFINITY, async (cursor) => {
			const page = await ask("conversations.members", () =>
				client.conversations.members({ channel, limit: pageSize, ...cursor }),
			);
			members.push(...(page.members ?? []));
			return page;
		});
		note(channel, members);
		return members;
	});
	return (channel: string): Promise<readonly string[]> => recall(memory.members, channel, all);
};
