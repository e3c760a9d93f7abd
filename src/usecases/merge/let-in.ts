/** Whom a merge would let in to what the other board has: its preview names them before anybody merges. */
import { maySee, type Viewer } from "../../domain/audience.ts";
import { type Board, peopleOf } from "../../domain/board.ts";
import type { Person } from "../../domain/person.ts";
import type { Request } from "../request.ts";

/** By name, guests and those from outside first. */
export type LetIn = {
	/** Of the board that ends, to what the one that takes over has. */
	readonly toInto: readonly string[];
	/** Of the board that takes over, to what the other one had. */
	readonly toFrom: readonly string[];
};

/** Whoever has no account in the workspace is let in by their boards alone. */
const viewerOf = async (person: Person, { directory }: Request): Promise<Viewer> =>
	person.slackId
		? { ...(await directory.viewer(person.slackId)), personId: person.id }
		: { slackId: "", personId: person.id, standing: "guest", administrator: false };

const comingTo = async (
	board: Board,
	from: Board,
	{ people, request }: { readonly people: ReadonlyMap<string, Person>; readonly request: Request },
): Promise<readonly string[]> => {
	const outsiders: string[] = [];
	const members: string[] = [];
	for (const id of peopleOf(from)) {
		const person = people.get(id);
		const viewer = person && (await viewerOf(person, request));
		if (!viewer || viewer.standing === "deactivated") continue;
		if (maySee(board, { kind: "person", viewer: within(viewer) })) continue;
		(viewer.standing === "member" ? members : outsiders).push(person.name);
	}
	return [...outsiders.sort(), ...members.sort()];
};

/** Where Slack could not be asked about them, the board itself still lets in whoever is of it. */
const within = (viewer: Viewer): Viewer =>
	viewer.standing === "unknown" ? { ...viewer, standing: "guest" } : viewer;

export const letIn = async (
	{ from, into }: { readonly from: Board; readonly into: Board },
	request: Request,
): Promise<LetIn> => {
	const people = new Map((await request.register.people()).map((person) => [person.id, person]));
	const around = { people, request };
	return {
		toInto: await comingTo(into, from, around),
		toFrom: await comingTo(from, into, around),
	};
};
