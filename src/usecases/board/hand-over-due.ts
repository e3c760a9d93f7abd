/** Duties that pass on their day: carried out once, whichever process is first, also after a time of silence. */
import type { Board } from "../../domain/boards/board.ts";
import { dayIn, type Instant, instantOf, wallTime } from "../../domain/dates/plain-date.ts";
import { carryOutHandOvers } from "../../domain/people/hand-over.ts";
import type { RegisterChange, Store } from "../ports.ts";

const operator = { kind: "operator" } as const;

const isComing = ({ state, handOvers }: Board): boolean =>
	state.is !== "ended" && (handOvers ?? []).some(({ done }) => !done);

const coming = async (store: Store): Promise<readonly Board[]> =>
	(await store.as(operator).boards()).filter(isComing);

/** Its day begins in the board's own zone. */
const beginsAt = ({ handOvers = [], zone }: Board): Instant | undefined =>
	handOvers
		.filter(({ done }) => !done)
		.map(({ on }) => instantOf(on, wallTime("00:00"), zone))
		.sort()[0];

export const whenDutiesPass = async (store: Store): Promise<Instant | undefined> =>
	(await coming(store)).flatMap((board) => beginsAt(board) ?? []).sort()[0];

const boardNow = async (register: RegisterChange, id: string): Promise<Board | undefined> =>
	(await register.boards()).find((board) => board.id === id);

const passOn = async (register: RegisterChange, id: string, until: Instant): Promise<void> => {
	const current = await boardNow(register, id);
	const passed = current && carryOutHandOvers(current, dayIn(current.zone, until));
	if (!passed) return;
	await register.save(passed.board);
	const board = await boardNow(register, id);
	if (board && passed.done.length > 0) await register.announce(board, "handed-over");
};

/** Those whose day had begun by `until`, which is now where nothing else is said. */
export const passDutiesDue = async (store: Store, now: Instant, until = now): Promise<void> => {
	const due = (await coming(store)).filter((board) => (beginsAt(board) ?? until) <= until);
	if (due.length === 0) return;
	const people = new Map((await store.as(operator).people()).map(({ id, name }) => [id, name]));
	for (const { id, handOvers } of due) {
		const byId = handOvers?.find(({ done }) => !done)?.byId;
		const name = people.get(byId ?? "") ?? "Convenor";
		const author = { personId: byId, name, through: "board hand-over" };
		await store.change({ audience: operator, author, now, isByItself: true }, (register) =>
			passOn(register, id, until),
		);
	}
};
