/** Whose account was closed has left from that day on, for as long as it stays closed: their duties wait for somebody else. */
import type { Board } from "../../domain/boards/board.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Directory, Register, RegisterChange, Store } from "../ports.ts";
import { dutiesOf } from "./hand-over-list.ts";

type Noting = { readonly store: Store; readonly directory: Directory; readonly now: Instant };

/** Undefined where it is recorded as it is. */
const asOf = (person: Person, hasLeft: boolean, now: Instant): Person | undefined => {
	if (hasLeft === (person.leftOn !== undefined)) return undefined;
	return { ...person, leftOn: hasLeft ? dayIn(person.zone, now) : undefined };
};

/** Who is to see to what somebody leaves behind: the secretary, else the chair; undefined for the board itself. */
const keeperOf = ({ secretaryId, chairId }: Board, gone: ReadonlySet<string>) =>
	[secretaryId, chairId].find((id) => id !== undefined && !gone.has(id));

/** Whoever keeps several of those boards is told once, and the list that is offered has them all. */
const tellOf = async (person: Person, register: RegisterChange): Promise<void> => {
	const people = await register.people();
	const gone = new Set(people.flatMap(({ id, leftOn }) => (leftOn === undefined ? [] : id)));
	const told = new Set<string>();
	for (const { board } of await dutiesOf(person.id, register)) {
		const keeperId = keeperOf(board, new Set([...gone, person.id]));
		if (keeperId !== undefined && told.has(keeperId)) continue;
		if (keeperId !== undefined) told.add(keeperId);
		await register.announce(board, "left", { toId: keeperId });
	}
};

export const noteLeaving = async (
	slackId: string,
	{ store, directory, now }: Noting,
): Promise<void> => {
	const { standing } = await directory.viewer(slackId);
	// Nobody has left because Slack did not answer.
	if (standing === "unknown") return;
	// Somebody who has left sees nothing any more, themselves neither.
	const audience = { kind: "operator" } as const;
	const changedIn = async (register: Pick<Register, "people">): Promise<Person | undefined> => {
		const person = (await register.people()).find((one) => one.slackId === slackId);
		return person && asOf(person, standing === "deactivated", now);
	};
	// Slack tells of whatever anybody changes in their profile: nothing is written for most of it.
	if (!(await changedIn(store.as(audience)))) return;
	const author = { name: "Slack", through: "Slack profile" };
	await store.change({ audience, author, now, isByItself: true }, async (register) => {
		const changed = await changedIn(register);
		if (!changed) return;
		await register.save(changed);
		if (changed.leftOn !== undefined) await tellOf(changed, register);
	});
};
