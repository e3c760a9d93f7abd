/**
 * The value that the register should hold for an entry of a programme file.
 * A Slack id or a number that the file leaves out is left as the register has it.
 */
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Entity } from "../../domain/register.ts";
import { type Rename, renameLinks } from "./links.ts";
import type { BoardEntry, Entry, EntryOf, PersonEntry, Programme } from "./programme.ts";
import { localChannelId, localUserId } from "./slack-ids.ts";

export type Resolve = Rename;

export type Surroundings = {
	readonly programme: Programme;
	readonly resolve: Resolve;
	readonly current: Entity | undefined;
	readonly localSlack: boolean;
};

/** What the local Slack calls a person; those with no account there have no id. */
const slackIdOf = (person: PersonEntry, localSlack: boolean): string | undefined =>
	person.slackId ??
	(localSlack && person.standing !== "none" ? localUserId(person.key) : undefined);

/** A board names its channel by a key of the file, or by Slack's id. */
const channelIdOf = (
	board: BoardEntry,
	programme: Programme,
	localSlack: boolean,
): string | undefined => {
	const channel = programme.channels.find((one) => one.key === board.channel);
	if (!channel) return board.channelId;
	return channel.slackId ?? (localSlack ? localChannelId(channel.key) : undefined);
};

/** The fields that belong to one kind alone; everything else is carried over as the file has it. */
const ownFields = (entry: Entry, around: Surroundings): object => {
	const { current, localSlack, programme } = around;
	if (entry.kind === "person") {
		const before = current?.kind === "person" ? current.slackId : undefined;
		return {
			slackId: slackIdOf(entry, localSlack) ?? before,
			standing: undefined,
			administrator: undefined,
		};
	}
	if (entry.kind === "board") {
		const known = current?.kind === "board" ? current : undefined;
		const channelId = channelIdOf(entry, programme, localSlack) ?? known?.channelId;
		// What is to pass to somebody is nothing that a file tells of.
		return { channelId, channel: undefined, handOvers: known?.handOvers };
	}
	if (!("number" in entry)) return {};
	const before = current && "number" in current ? current.number : 0;
	const number = entry.number ?? before;
	if (entry.kind !== "meeting") return { number };
	const placed = { ...placeInSeries(entry, current), ...jointAsKnown(entry, around) };
	return { number, ...placed, ...underWay(entry, current) };
};

/** A poll is nothing that a file tells of, nor what another board is asked. */
const underWay = (entry: EntryOf<"meeting">, current: Entity | undefined): object => {
	const known = current?.kind === "meeting" ? current : undefined;
	return { poll: known?.poll, proposal: entry.joint ? undefined : known?.proposal };
};

/** A file that does not say which series a meeting is of leaves it where it is. */
const placeInSeries = (entry: EntryOf<"meeting">, current: Entity | undefined): object =>
	entry.seriesId === undefined && current?.kind === "meeting"
		? { seriesId: current.seriesId, originalOn: current.originalOn }
		: {};

/** A file tells nothing of how often an occasion has changed: a calendar that holds it must see that it did again. */
const jointAsKnown = (entry: EntryOf<"meeting">, { current, resolve }: Surroundings): object => {
	const known = current?.kind === "meeting" ? current : undefined;
	if (!entry.joint) return { joint: known?.joint };
	const { boardId, meetingId, revision } = entry.joint;
	const shown = ({ time, place, state }: EntryOf<"meeting"> | Meeting) =>
		JSON.stringify([time, place, state]);
	const before = known?.joint?.revision ?? (known ? known.version + 1 : revision);
	const hasChanged = known?.joint !== undefined && shown(known) !== shown(entry);
	return {
		joint: {
			boardId: resolve("board", boardId),
			meetingId: resolve("meeting", meetingId),
			revision: hasChanged ? before + 1 : before,
		},
	};
};

const withoutUndefined = (fields: object): object =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Something that people made keeps no key when the file calls it by its id. */
const keyFor = (entry: Entry, current: Entity | undefined): string | undefined =>
	current && current.id === entry.key ? current.key : entry.key;

export const wantedEntity = (entry: Entry, around: Surroundings): Entity => {
	const { current, resolve } = around;
	return withoutUndefined({
		...renameLinks(entry, resolve),
		...ownFields(entry, around),
		at: undefined,
		id: resolve(entry.kind, entry.key),
		version: current?.version ?? 0,
		key: keyFor(entry, current),
	}) as Entity;
};
