/** Who is in a channel and what footing each has, asked of Slack and remembered for at most a minute. */
import type { WebClient } from "@slack/web-api";
import type { ChannelAudience, Standing, Viewer } from "../../domain/audience/audience.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Clock, Directory, Profile, Store } from "../../usecases/ports.ts";
import { NotAsked } from "../messenger/calls.ts";
import {
	type Account,
	accountsOf,
	type ChangedInSlack,
	type Channel,
	channelsOf,
	forgetIn,
	type Memory,
	membersOf,
	presencesOf,
	slackMemory,
} from "./lookups.ts";
import { type Asking, askingSlack } from "./paced-calls.ts";

const standingOf = (account: Account | undefined, teamId: string): Standing => {
	if (!account) return "unknown";
	if (account.deleted) return "deactivated";
	if (account.is_stranger || (account.team_id && account.team_id !== teamId)) return "external";
	return account.is_restricted || account.is_ultra_restricted ? "guest" : "member";
};

const accessOf = (channel: Channel): ChannelAudience["access"] => {
	if (channel.is_ext_shared || channel.is_shared || channel.is_pending_ext_shared) return "shared";
	return channel.is_private || channel.is_mpim || channel.is_im ? "private" : "public";
};

/** For somebody who waits for an answer: asked with patience. */
export type SlackDirectory = Directory & {
	/** Knows the same, and never waits: it leaves Slack's patience to those who do. */
	readonly forReminders: Directory;
	/** As it asks for reminders: what else they have to ask shares its patience. */
	readonly asking: Asking;
	readonly forget: (changed?: ChangedInSlack) => void;
};

export type DirectoryParts = {
	readonly client: WebClient;
	readonly clock: Clock;
	readonly store: Store;
	readonly teamId: string;
	readonly botUserId: string;
};

type Looking = ReturnType<typeof lookingWith>;
type People = ReadonlyMap<string, Person>;

const lookingWith = (client: WebClient, memory: Memory, asking: Asking) => {
	const asker = { client, memory, ...asking };
	return {
		account: accountsOf(asker),
		channel: channelsOf(asker),
		members: membersOf(asker),
	};
};

const unknownChannel = (channelId: string, error?: unknown): ChannelAudience => ({
	kind: "channel",
	channelId,
	access: "unknown",
	viewers: [],
	...askAfter(error),
});

const askAfter = (error: unknown): Pick<Viewer, "askAfter"> =>
	error instanceof NotAsked ? { askAfter: error.seconds } : {};

const peopleBySlackId = async ({ store }: DirectoryParts): Promise<People> => {
	const people = await store.as({ kind: "operator" }).people();
	return new Map(people.flatMap((person) => (person.slackId ? [[person.slackId, person]] : [])));
};

type Found = { readonly account?: Account | undefined; readonly error?: unknown };

const viewersIn = (parts: DirectoryParts, slack: Looking) => {
	const { teamId, botUserId } = parts;
	const find = (slackId: string): Promise<Found> =>
		slack.account(slackId).then(
			(account) => ({ account }),
			(error) => ({ error }),
		);
	const viewerOf = (slackId: string, { account, error }: Found, people: People): Viewer => {
		const administrator = Boolean(account?.is_admin || account?.is_owner);
		const standing = standingOf(account, teamId);
		const personId = people.get(slackId)?.id;
		return { slackId, personId, standing, administrator, ...askAfter(error) };
	};
	/** Bots read nothing that people do not; those that Slack has deactivated are no longer there. */
	const isReader = ({ account }: Found): boolean => !account?.is_bot && !account?.deleted;
	const audienceOf = async (channelId: string): Promise<ChannelAudience> => {
		const asked = [slack.channel(channelId), slack.members(channelId)] as const;
		// Both are waited for, whichever fails: what is known of the bot's presence there is by the first.
		await Promise.allSettled(asked);
		const [channel, members] = await Promise.all(asked);
		if (!channel) return unknownChannel(channelId);
		const everyone = members.filter((slackId) => slackId !== botUserId);
		const found = await Promise.all(everyone.map(find));
		const people = await peopleBySlackId(parts);
		const viewers = everyone.flatMap((slackId, index) => {
			const one = found[index] ?? {};
			return isReader(one) ? [viewerOf(slackId, one, people)] : [];
		});
		return { kind: "channel", channelId, access: accessOf(channel), viewers };
	};
	return {
		viewer: async (slackId: string) =>
			viewerOf(slackId, await find(slackId), await peopleBySlackId(parts)),
		channel: (channelId: string) =>
			audienceOf(channelId).catch((error) => unknownChannel(channelId, error)),
		account: async (slackId: string) => (await find(slackId)).account,
	};
};

const directoryWith = (parts: DirectoryParts, memory: Memory, asking: Asking): Directory => {
	const looking = lookingWith(parts.client, memory, asking);
	const { viewer, channel, account } = viewersIn(parts, looking);
	return {
		viewer,
		channel,
		profile: async (slackId): Promise<Profile | undefined> => {
			const found = await account(slackId);
			if (!found || found.is_bot || !found.name) return undefined;
			const name = found.profile?.real_name || found.real_name || found.name;
			return { name, handle: found.name, zone: found.tz };
		},
		presence: presencesOf(memory, looking.channel),
	};
};

export const slackDirectory = (parts: DirectoryParts): SlackDirectory => {
	const memory = slackMemory(parts.clock);
	const { patient, sparing } = askingSlack(parts.clock);
	return {
		...directoryWith(parts, memory, patient),
		forReminders: directoryWith(parts, memory, sparing),
		asking: sparing,
		forget: (changed = {}) => forgetIn(memory, changed),
	};
};
