/**
 * Who is who where there is no Slack to ask: a person of the register is what the programme file says, a member of the
 * workspace if it says nothing else; whoever is only seated on boards sees those boards. Anybody else sees nothing.
 * A register that was loaded by hand knows no Slack accounts at all: its people are members all the same. Of somebody
 * with an account whom the file does not list, nothing is known: they may be a guest.
 */
import {
	type ChannelAudience,
	readsAlong,
	type Standing,
	type Viewer,
} from "../domain/audience/audience.ts";
import type { Person } from "../domain/people/person.ts";
import type { Directory, Store } from "../usecases/ports.ts";
import {
	type ChannelEntry,
	entriesOf,
	type PersonEntry,
	type Programme,
} from "../usecases/programme/programme.ts";
import { localChannelId, localUserId } from "../usecases/programme/slack-ids.ts";

export type Roster = Directory & {
	/** The account of a person: by handle, Slack user id, name, or key in the programme file. */
	readonly accountOf: (words: string) => Promise<string | undefined>;
	/** A channel's id by its name or its id; what the programme file does not list keeps the name it was given. */
	readonly channelOf: (words: string) => string;
	readonly channelName: (channelId: string) => string | undefined;
	/** Everybody of the register, by handle. */
	readonly handles: () => Promise<readonly string[]>;
	/** The channels that the programme file lists. */
	readonly channelNames: () => readonly string[];
	/** The handle of the first person in the programme file, or of the first who is not this one. */
	readonly anybody: (except?: string) => string;
	/** A channel that is open to everybody; none where the programme file lists none. */
	readonly openChannel: () => string | undefined;
	/** The programme's own. */
	readonly zone: string;
	readonly programme: string;
};

/** A partner with no seat in the workspace has an account with Convenor alone. */
export const accountWithout = (person: Person): string => `person ${person.id}`;

const accountOf = (person: Person): string => person.slackId ?? accountWithout(person);

const slackIdOf = (person: PersonEntry): string => person.slackId ?? localUserId(person.key);

const channelIdOf = (channel: ChannelEntry): string =>
	channel.slackId ?? localChannelId(channel.key);

const bare = (words: string): string =>
	words.normalize("NFKC").trim().replace(/^[@#]/, "").toLowerCase();

/** One person alone; a name that two people have is nobody's. */
const personNamed = (words: string, people: readonly Person[]): Person | undefined => {
	const mentioned = /^<@([A-Z0-9]+)(?:\|[^>]*)?>$/.exec(words.trim())?.[1] ?? words.trim();
	const byId = people.find(({ slackId, id }) => slackId === mentioned || id === mentioned);
	if (byId) return byId;
	const ways = [
		({ handle }: Person) => handle,
		({ name }: Person) => name,
		({ key = "" }: Person) => key,
	];
	for (const of of ways) {
		const found = people.filter((person) => bare(of(person)) === bare(words));
		if (found.length > 0) return found.length === 1 ? found[0] : undefined;
	}
	return undefined;
};

/** Somebody without an account is found by the key that the file gave them. */
const footings = (programme: Programme) => {
	const people = entriesOf(programme, "person");
	const byAccount = new Map(people.map((person) => [slackIdOf(person), person]));
	const byKey = new Map(people.map((person) => [person.key, person]));
	return ({ slackId, key = "" }: Person): PersonEntry | undefined => {
		const listed = byKey.get(key);
		if (slackId === undefined) return listed;
		// Where the file knows no account of theirs, Slack gave them one since.
		return byAccount.get(slackId) ?? (listed?.slackId === undefined ? listed : undefined);
	};
};

type Footings = ReturnType<typeof footings>;

/** No workspace has ever been asked about a register in which nobody has an account. */
const isOfNoWorkspace = (people: readonly Person[]): boolean =>
	people.every(({ slackId }) => slackId === undefined);

const standingOf = (
	person: Person,
	people: readonly Person[],
	footing: PersonEntry | undefined,
): Standing => {
	if (person.leftOn !== undefined) return "deactivated";
	if (person.slackId !== undefined && footing === undefined) return "unknown";
	// Only a partner is reminded by email.
	const isKnown = person.slackId !== undefined || (isOfNoWorkspace(people) && !person.email);
	if (!isKnown || footing?.standing === "none") return "external";
	return footing?.standing ?? "member";
};

/** A channel's id as somebody finds it: nobody speaks in one that they do not read, and to them there is none. */
export const channelFor = async (
	roster: Roster,
	words: string,
	account: string,
): Promise<string | undefined> => {
	const channelId = roster.channelOf(words);
	const [audience, viewer] = [await roster.channel(channelId), await roster.viewer(account)];
	return readsAlong(audience, viewer) ? channelId : undefined;
};

const viewerOf = (account: string, people: readonly Person[], known: Footings): Viewer => {
	const person = people.find((each) => accountOf(each) === account);
	if (!person) return { slackId: account, standing: "unknown", administrator: false };
	const footing = known(person);
	return {
		slackId: account,
		personId: person.id,
		standing: standingOf(person, people, footing),
		administrator: footing?.administrator ?? false,
	};
};

const hasSeat = ({ standing }: PersonEntry): boolean =>
	standing !== "none" && standing !== "deactivated";

const accountIn = (people: readonly Person[], entry: PersonEntry): string => {
	const found = people.find(({ slackId, key }) =>
		slackId === undefined ? key === entry.key : slackId === slackIdOf(entry),
	);
	return found ? accountOf(found) : slackIdOf(entry);
};

/** Whether it is this file's own register: everybody in the file is there. */
export const isRegisterOf = async (programme: Programme, store: Store): Promise<boolean> => {
	const people = await store.as({ kind: "operator" }).people();
	const [accounts, keys] = [people.map(({ slackId }) => slackId), people.map(({ key }) => key)];
	return entriesOf(programme, "person").every(
		(entry) => accounts.includes(slackIdOf(entry)) || keys.includes(entry.key),
	);
};

const audienceOf = (
	channel: ChannelEntry,
	programme: Programme,
	viewer: (entry: PersonEntry) => Viewer,
): ChannelAudience => ({
	kind: "channel",
	channelId: channelIdOf(channel),
	access: channel.kind,
	viewers: entriesOf(programme, "person")
		.filter((person) => channel.members.includes(person.key) && hasSeat(person))
		.map(viewer),
});

/** What the file says by itself. */
const listedIn = (programme: Programme) => ({
	channelNames: () => programme.channels.map(({ name }) => `#${name}`).sort(),
	anybody: (except?: string) =>
		entriesOf(programme, "person").find(({ handle }) => handle !== except)?.handle ?? "",
	openChannel: () => programme.channels.find(({ kind }) => kind === "public")?.name,
	zone: programme.zone,
	programme: programme.name,
});

export const rosterOf = (programme: Programme, store: Store): Roster => {
	const known = footings(programme);
	const everyone = () => store.as({ kind: "operator" }).people();
	const channelNamed = (words: string) =>
		programme.channels.find(
			(channel) => channelIdOf(channel) === words.trim() || channel.name === bare(words),
		) ?? programme.channels.find(({ key }) => bare(key) === bare(words));
	return {
		accountOf: async (words) => {
			const found = personNamed(words, await everyone());
			return found && accountOf(found);
		},
		channelOf: (words) => {
			const found = channelNamed(words);
			return found ? channelIdOf(found) : words.trim();
		},
		channelName: (channelId) => {
			const found = channelNamed(channelId);
			return found && `#${found.name}`;
		},
		handles: async () => (await everyone()).map(({ handle }) => handle).sort(),
		...listedIn(programme),
		viewer: async (account) => viewerOf(account, await everyone(), known),
		channel: async (channelId) => {
			const people = await everyone();
			const found = channelNamed(channelId);
			const viewer = (entry: PersonEntry) => viewerOf(accountIn(people, entry), people, known);
			if (found) return audienceOf(found, programme, viewer);
			// There is no workspace to ask: what the file does not list is known to have no readers.
			return { kind: "channel", channelId, access: "private", viewers: [] };
		},
		profile: async () => undefined,
		presence: async (channelId) => {
			const found = channelNamed(channelId);
			return found?.withConvenor ? "there" : "not-there";
		},
	};
};
