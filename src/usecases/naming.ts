/** Names for the ids that items hold, as far as the audience may know them. */
import type { Board } from "../domain/boards/board.ts";
import type { PlainDate } from "../domain/dates/plain-date.ts";
import type { Owner } from "../domain/people/person.ts";
import type { Register } from "./ports.ts";

export type Names = {
	readonly board: (id: string) => Board | undefined;
	readonly owner: (owner: Owner | undefined) => string | undefined;
	readonly person: (id: string | undefined) => string | undefined;
	/** As typed: `@guidance-lead`. */
	readonly handle: (id: string | undefined) => string | undefined;
	readonly organisation: (id: string | undefined) => string | undefined;
	/** The day on which their Slack account was closed, where it is. */
	readonly leftOn: (id: string | undefined) => PlainDate | undefined;
	/** The boards that may be known here are not all in one zone: a time by itself would mislead. */
	readonly areZonesMixed: boolean;
};

export const namesFor = async (register: Register): Promise<Names> => {
	const [boards, people, organisations] = await Promise.all([
		register.boards(),
		register.people(),
		register.organisations(),
	]);
	const byId = new Map(boards.map((board) => [board.id, board]));
	const persons = new Map(people.map(({ id, name }) => [id, name]));
	const handles = new Map(people.map(({ id, handle }) => [id, `@${handle}`]));
	const left = new Map(people.map(({ id, leftOn }) => [id, leftOn]));
	const bodies = new Map(organisations.map(({ id, name }) => [id, name]));
	return {
		board: (id) => byId.get(id),
		person: (id) => (id === undefined ? undefined : persons.get(id)),
		handle: (id) => (id === undefined ? undefined : handles.get(id)),
		organisation: (id) => (id === undefined ? undefined : bodies.get(id)),
		leftOn: (id) => (id === undefined ? undefined : left.get(id)),
		areZonesMixed: new Set(boards.map(({ zone }) => zone)).size > 1,
		owner: (owner) => {
			const name = owner && (owner.kind === "person" ? persons : bodies).get(owner.id);
			const helpers = (owner?.helperIds ?? []).flatMap((id) => persons.get(id) ?? []);
			return name && helpers.length > 0 ? `${name} with ${helpers.join(", ")}` : name;
		},
	};
};
