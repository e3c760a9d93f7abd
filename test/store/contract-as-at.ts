/** As the register stood then, it tells nobody more than it does now: not of a board that is named, nor of the programme. */
import { expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Register } from "../../src/usecases/ports.ts";
import type { Subject } from "./contract.ts";
import { action, asPerson, board, operator, organisation, person } from "./world.ts";

const later = instant("2100-01-01T00:00:00Z");
const ever = { from: instant("2000-01-01T00:00:00Z"), until: later };
const saved = new Set(["insider", "member", "body", "shut", "theirs"]);
const boardIds = ["shut"];

const setUp = ({ open }: Subject): Promise<void> =>
	open.store.change(operator, async (register) => {
		for (const id of ["insider", "member"]) await register.save(person({ id }));
		await register.save(organisation({ id: "body" }));
		const closed = { visibility: "restricted", memberIds: ["insider"] } as const;
		await register.save(board({ id: "shut", ...closed }));
		await register.save(action({ id: "theirs", boardId: "shut" }));
	});

const askedOf = async (register: Register) => ({
	actions: (await register.actions({ boardIds })).map(({ id }) => id),
	people: (await register.people()).some(({ id }) => id === "insider"),
	bodies: (await register.organisations()).some(({ id }) => id === "body"),
	person: (await register.changesOf("person", "insider")).length,
	changed: (await register.changedWithin(ever, { ids: saved, most: 10 })).count,
});

export const asAtContract = (subject: Subject): void => {
	it("tells of what stood then as of what stands now", async () => {
		await setUp(subject);
		const asked = async (...who: Parameters<typeof asPerson>) => {
			const register = subject.open.store.as(asPerson(...who));
			const now = await askedOf(register);
			expect(await askedOf(register.asAt(later))).toEqual(now);
			return now;
		};
		const [none, all] = [
			{ actions: [], people: false, bodies: false, person: 0, changed: 0 },
			{ actions: ["theirs"], people: true, bodies: true, person: 1, changed: 5 },
		];
		expect(await asked("insider")).toEqual(all);
		expect(await asked("member")).toEqual({ ...all, actions: [], changed: 3 });
		expect(await asked("member", "guest")).toEqual(none);
		expect(await asked("member", "deactivated")).toEqual(none);
	});

	it("begins for each where the first of what they see was recorded", async () => {
		const { store } = await subject.openEmpty();
		const [before, after] = [
			instant("2009-01-05T10:00:00Z"),
			instant("2009-01-26T10:00:00Z"),
		] as const;
		const closed = { visibility: "restricted", memberIds: ["insider"] } as const;
		await store.change({ ...operator, now: before }, (register) =>
			register.save(board({ id: "shut", visibility: "restricted" })),
		);
		await store.change({ ...operator, now: after }, async (register) => {
			await register.save(person({ id: "insider" }));
			await register.save(board({ id: "shut", version: 1, ...closed }));
			await register.save(board({ id: "open" }));
		});
		expect(await store.as(asPerson("insider")).began()).toBe(before);
		expect(await store.as(asPerson("member")).began()).toBe(after);
	});
};
