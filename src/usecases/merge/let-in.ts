/** Whom a merge would let in to what the other board has: its preview names them before anybody merges. */
import { type ChannelAudience, maySee, type Viewer } from "../../domain/audience.ts";
import { type Board, peopleOf } from "../../domain/board.ts";
import { hearsAnew } from "../../domain/merge.ts";
import type { Person } from "../../domain/person.ts";
import type { Request } from "../request.ts";

/** A channel that would hear what it has not heard so far. */
export type Listening = Pick<ChannelAudience, "channelId" | "access"> & {
	/** Who reads there and would not be on the merged board. */
	readonly names: readonly string[];
};

/** By name, guests and those from outside first. */
export type LetIn = {
	/** Of the board that ends, to what the one that takes over has. */
	readonly toInto: readonly string[];
	/** Of the board that takes over, to what the other one had. */
	readonly toFrom: readonly string[];
	readonly listening: readonly Listening[];
};

/** The two boards, and what they would be together. */
export type Joining = { readonly from: Board; readonly into: Board; readonly merged: Board };

type Looking = Pick<Request, "register" | "directory">;

/** Whoever has no account in the workspace is let in by their boards alone. */
const viewerOf = async (person: Person, { directory }: Looking): Promise<Viewer> =>
	person.slackId
		? { ...(await directory.viewer(person.slackId)), personId: person.id }
		: { slackId: "", personId: person.id, standing: "guest", administrator: false };

const comingTo = async (
	board: Board,
	from: Board,
	{ people, looking }: { readonly people: readonly Person[]; readonly looking: Looking },
): Promise<readonly string[]> => {
	const outsiders: string[] = [];
	const members: string[] = [];
	for (const id of peopleOf(from)) {
		const person = people.find((one) => one.id === id);
		const viewer = person && (await viewerOf(person, looking));
		if (!viewer || viewer.standing === "deactivated") continue;
		if (maySee(board, { kind: "person", viewer: within(viewer) })) continue;
		(viewer.standing === "member" ? members : outsiders).push(person.name);
	}
	return [...outsiders.sort(), ...members.sort()];
};

/** Where Slack could not be asked about them, the board itself still lets in whoever is of it. */
const within = (viewer: Viewer): Viewer =>
	viewer.standing === "unknown" ? { ...viewer, standing: "guest" } : viewer;

/** Nothing of a restricted board is ever said in a channel that is not private. */
const listeningIn = async (
	channelId: string,
	merged: Board,
	{ people, looking }: { readonly people: readonly Person[]; readonly looking: Looking },
): Promise<Listening> => {
	const { access, viewers } = await looking.directory.channel(channelId);
	const names = new Map(people.map(({ slackId, name }) => [slackId, name]));
	const outside = viewers.filter(
		(viewer) => !maySee(merged, { kind: "person", viewer: within(viewer) }),
	);
	const named = outside.map(({ slackId }) => names.get(slackId) ?? "somebody whom I do not know");
	return { channelId, access, names: access === "private" ? named.sort() : [] };
};

export const letIn = async ({ from, into, merged }: Joining, looking: Looking): Promise<LetIn> => {
	const around = { people: await looking.register.people(), looking };
	const channels = [...new Set([into.channelId, from.channelId])].filter((id) =>
		hearsAnew(id, { from, into }),
	);
	const listening: Listening[] = [];
	for (const id of channels) if (id) listening.push(await listeningIn(id, merged, around));
	return {
		toInto: await comingTo(into, from, around),
		toFrom: await comingTo(from, into, around),
		listening,
	};
};
