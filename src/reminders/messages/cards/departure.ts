/** What a card says of those who have left, to whoever is to see to what they leave behind. */
import type { Board } from "../../../domain/boards/board.ts";
import {
	dutiesAcrossBoards,
	dutyName,
	type Held,
	type HeldOnBoard,
	type Theirs,
	waits,
} from "../../../domain/people/departure.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { Register } from "../../../usecases/ports.ts";
import type { Button, Card } from "../message-model.ts";

type Telling = { readonly board: Board; readonly register: Register };

/** As many as are read at once; the list itself has all. */
const mostRows = 8;
const mostPeople = 3;

type Waiting = { readonly person: Person; readonly rows: readonly string[] };

const titleOf = (held: Held): string => (held.is === "thing" ? ` ${held.thing.title}` : "");

const byLeaving = (one: Person, other: Person): number =>
	(one.leftOn ?? "") < (other.leftOn ?? "") ? 1 : -1;

/** All on this board that might be theirs, whoever they are. */
const everythingOn = async (board: Board, register: Register): Promise<readonly Theirs[]> => {
	const query = { boardIds: [board.id], openOnly: true };
	const [actions, milestones, guidance, papers] = await Promise.all([
		register.actions(query),
		register.milestones(query),
		register.guidance(query),
		register.records("paper", { boardIds: [board.id] }),
	]);
	return [...actions, ...milestones, ...guidance, ...papers];
};

const rowsOf = (
	{ board, held }: HeldOnBoard,
	names: ReadonlyMap<string, string>,
): readonly string[] =>
	held.filter(waits).map((one) => {
		const taker = one.takerId === undefined ? undefined : names.get(one.takerId);
		return `${dutyName(one, board)}${titleOf(one)} · ${taker ? `proposed: ${taker}` : "nobody proposed"}`;
	});

/**
 * All who have left and have anything on the board still; whoever left last is first. What they have on others is for
 * the list to tell, which asks who is looking: whoever reads this may see this board, and perhaps no other.
 */
const leftOn = async ({ board, register }: Telling): Promise<readonly Waiting[]> => {
	const people = await register.people();
	const gone = people.filter((one) => one.leftOn !== undefined).toSorted(byLeaving);
	const things = gone.length > 0 ? await everythingOn(board, register) : [];
	const names = new Map(people.map(({ id, name }) => [id, name]));
	return gone.flatMap((person) =>
		dutiesAcrossBoards(person.id, { boards: [board], people, things }).map((own) => ({
			person,
			rows: rowsOf(own, names),
		})),
	);
};

const recordOf = ({ person }: Waiting) => ({ person: `@${person.handle}` });

/** One button, whoever they are: of several one is chosen. */
const buttonsFor = (left: readonly Waiting[]): readonly Button[] => {
	const [first, ...others] = left;
	if (!first) return [];
	const button = { command: "programme hand-over", record: recordOf(first), isMain: true };
	if (others.length === 0) return [{ ...button, label: `Hand-over list: ${first.person.name}` }];
	const choices = left.map((one) => ({ label: one.person.name, record: recordOf(one) }));
	return [{ ...button, label: "Hand-over list of", choices }];
};

const wordLeft = (left: readonly Waiting[]): string => {
	if (left.length === 0) return "Someone has left";
	const names = left.map(({ person }) => person.name).join(" and ");
	return `${names} ${left.length === 1 ? "has" : "have"} left`;
};

export const leaverCard = async (telling: Telling): Promise<Partial<Card>> => {
	const left = (await leftOn(telling)).slice(0, mostPeople);
	const rows = left.flatMap((one) => one.rows);
	const more = rows.length - mostRows;
	return {
		headline: wordLeft(left),
		when: undefined,
		status: [
			rows.length > 0
				? "these need a new owner: the list has all of it"
				: "nothing waits here any more",
		],
		owner: undefined,
		lastUpdate: undefined,
		source: undefined,
		rows: [...rows.slice(0, mostRows), ...(more > 0 ? [`… and ${more} more`] : [])],
		buttons: buttonsFor(left),
	};
};
