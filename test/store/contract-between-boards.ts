/** A series is seen where its board is; a merge only where both of its boards are. */
import { expect, it } from "vitest";
import type { Merge } from "../../src/domain/merges/merge.ts";
import type { Register } from "../../src/usecases/ports.ts";
import { firstThursdays } from "../domain/series-world.ts";
import type { Subject } from "./contract.ts";
import { asPerson, board, now, operator, person, today } from "./world.ts";

const mergeOf = (fromId: string, intoId: string): Merge => ({
	...{ kind: "merge", id: `${fromId} into ${intoId}`, version: 0, on: today, settled: {} },
	...{ fromId, intoId, state: { is: "planned" } },
});

const setUp = ({ open }: Subject): Promise<void> =>
	open.store.change(operator, async (register) => {
		for (const id of ["insider", "member"]) await register.save(person({ id }));
		const closed = { visibility: "restricted", memberIds: ["insider"] } as const;
		const boards = [{ id: "one" }, { id: "two" }, { id: "shut", ...closed }];
		for (const some of boards) {
			await register.save(board(some));
			await register.save({
				...firstThursdays(),
				...{ id: `series of ${some.id}`, version: 0, boardId: some.id },
			});
		}
		await register.save(mergeOf("one", "two"));
		await register.save(mergeOf("shut", "one"));
		await register.save(mergeOf("two", "shut"));
	});

const seenIn = async (register: Register) => ({
	series: (await register.series()).map(({ id }) => id).toSorted(),
	asked: (await register.series({ boardIds: ["shut"] })).map(({ id }) => id),
	merges: (await register.merges()).map(({ id }) => id).toSorted(),
});

/** What both boards had on their agenda, of which one part went back when their merge was undone. */
const setUpUndone = ({ open }: Subject): Promise<void> =>
	open.store.change(operator, async (register) => {
		for (const id of ["insider", "member"]) await register.save(person({ id }));
		await register.save(board({ id: "one", code: "ONE" }));
		const closed = { visibility: "restricted", memberIds: ["insider"] } as const;
		await register.save(board({ id: "shut", code: "SHU", ...closed }));
		const agendaItem = { kind: "agendaItem", id: "theirs", version: 0 } as const;
		const told = { title: "Close the depot", place: 10, state: "proposed" } as const;
		await register.save({ ...agendaItem, ...told, boardId: "shut", number: 1 });
		const moved = [{ kind: "agendaItem", id: "theirs", was: 1, now: 7, version: 1 }] as const;
		const versions = { fromVersion: 1, intoVersion: 1, intoAfter: 2 };
		const done = { ...versions, moved, repointed: [] };
		const state = { is: "undone", at: now, done } as const;
		await register.save({ ...mergeOf("shut", "one"), state });
	});

export const betweenBoards = (subject: Subject): void => {
	it("shows a series where its board is seen, and a merge where both boards are", async () => {
		await setUp(subject);
		const { store } = subject.open;
		expect(await seenIn(store.as(asPerson("member")))).toEqual({
			series: ["series of one", "series of two"],
			asked: [],
			merges: ["one into two"],
		});
		expect(await seenIn(store.as(asPerson("insider")))).toEqual({
			series: ["series of one", "series of shut", "series of two"],
			asked: ["series of shut"],
			merges: ["one into two", "shut into one", "two into shut"],
		});
	});

	it("finds by the number that it had meanwhile nothing that has gone back out of sight", async () => {
		await setUpUndone(subject);
		const { store } = subject.open;
		const reference = { code: "ONE", series: "agenda", number: 7 } as const;
		const found = (who: string) => store.as(asPerson(who)).numbered(reference);
		expect(await found("insider")).toMatchObject({ id: "theirs" });
		expect(await found("member")).toBeUndefined();
	});
};
