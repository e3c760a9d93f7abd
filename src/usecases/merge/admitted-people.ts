/** Whom a merge would let in to what the other board has: its preview names them before anybody merges. */
import {
	type ChannelAudience,
	isUnclear,
	maySee,
	type Viewer,
} from "../../domain/audience/audience.ts";
import { type Board, peopleOf } from "../../domain/boards/board.ts";
import { hearsAnew } from "../../domain/merges/merge.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Request } from "../request.ts";

/** Somebody whom it lets in, as a person or as a Slack account. */
type Comer = { readonly id: string; readonly name: string };

/** A channel that would hear what it has not heard so far. */
export type Listening = Pick<ChannelAudience, "channelId" | "access"> & {
	/** Who reads there and would not be on the merged board. */
	readonly readers: readonly Comer[];
};

/** By name, guests and those from outside first. */
export type LetIn = {
	/** Of the board that ends, to what the one that takes over has. */
	readonly toInto: readonly Comer[];
	/** Of the board that takes over, to what the other one had. */
	readonly toFrom: readonly Comer[];
	readonly listening: readonly Listening[];
	/** Slack could not be asked about some of them, and counts them as guests. */
	readonly isUnclear: boolean;
};

/** The two boards, and what they would be together. */
export type Joining = { readonly from: Board; readonly into: Board; readonly merged: Board };

type Looking = Pick<Request, "register" | "directory">;
type Around = { readonly people: readonly Person[]; readonly directory: Request["directory"] };

/** Whoever has no account in the workspace is let in by their boards alone. */
const viewerOf = async (person: Person, { directory }: Around): Promise<Viewer> =>
	person.slackId
		? { ...(await directory.viewer(person.slackId)), personId: person.id }
		: { slackId: "", personId: person.id, standing: "guest", administrator: false };

/** Where Slack could not be asked about them, the board itself still lets in whoever is of it. */
const within = (viewer: Viewer): Viewer =>
	viewer.standing === "unknown" ? { ...viewer, standing: "guest" } : viewer;

const mayNotSee = (board: Board, viewer: Viewer): boolean =>
	!maySee(board, { kind: "person", viewer: within(viewer) });

const byName = (one: Comer, other: Comer): number => (one.name < other.name ? -1 : 1);

type Coming = { readonly comers: readonly Comer[]; readonly isUnclear: boolean };

const comingTo = async (board: Board, from: Board, around: Around): Promise<Coming> => {
	const outsiders: Comer[] = [];
	const members: Comer[] = [];
	let unclear = false;
	for (const id of peopleOf(from)) {
		const person = around.people.find((one) => one.id === id);
		const viewer = person && (await viewerOf(person, around));
		if (!viewer || viewer.standing === "deactivated" || !mayNotSee(board, viewer)) continue;
		// A restricted board is seen by its own people alone, whatever Slack says of the others.
		unclear ||= viewer.standing === "unknown" && board.visibility === "open";
		(viewer.standing === "member" ? members : outsiders).push({ id, name: person.name });
	}
	return {
		comers: [...outsiders.sort(byName), ...members.sort(byName)],
		isUnclear: unclear,
	};
};

/** Nothing of a restricted board is ever said in a channel that is not private. */
const readersOf = (audience: ChannelAudience, merged: Board, { people }: Around) => {
	if (audience.access !== "private") return [];
	const names = new Map(people.map(({ slackId, name }) => [slackId, name]));
	const nameOf = (slackId: string) => names.get(slackId) ?? "somebody whom I do not know";
	return audience.viewers
		.filter((viewer) => mayNotSee(merged, viewer))
		.map(({ slackId }): Comer => ({ id: slackId, name: nameOf(slackId) }))
		.sort(byName);
};

export const letIn = async (
	{ from, into, merged }: Joining,
	{ register, directory }: Looking,
): Promise<LetIn> => {
	const around = { people: await register.people(), directory };
	const [ours, theirs] = [await comingTo(into, from, around), await comingTo(from, into, around)];
	const channels = [...new Set([into.channelId, from.channelId])].filter((id) =>
		hearsAnew(id, { from, into }),
	);
	const heard: ChannelAudience[] = [];
	for (const id of channels) if (id) heard.push(await directory.channel(id));
	const chosen = heard.find(({ channelId }) => channelId === merged.channelId);
	return {
		toInto: ours.comers,
		toFrom: theirs.comers,
		listening: heard.map((audience) => ({
			channelId: audience.channelId,
			access: audience.access,
			readers: readersOf(audience, merged, around),
		})),
		isUnclear: ours.isUnclear || theirs.isUnclear || (chosen ? isUnclear(chosen) : false),
	};
};

const idsOf = (comers: readonly Comer[]): readonly string[] => comers.map(({ id }) => id);

export const comersOf = ({ toInto, toFrom }: LetIn): readonly string[] =>
	idsOf([...toInto, ...toFrom]);

/** Of the channel that the merged board would speak in. */
export const listenersOf = ({ listening }: LetIn, merged: Board): readonly string[] =>
	idsOf(listening.find(({ channelId }) => channelId === merged.channelId)?.readers ?? []);
