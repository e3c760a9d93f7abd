/** A joint meeting of two boards of which one has been restricted since: what the one does is not told to the other. */
import { expect, it } from "vitest";
import type { Meeting } from "../../src/domain/meeting.ts";
import { plainDate } from "../../src/domain/plain-date.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { saveTogether } from "../../src/usecases/meeting/joint.ts";
import { board, meeting, operator } from "../store/world.ts";

const moved = async (restricted: readonly string[]) => {
	const open = openMemoryStore({});
	await open.store.change(operator, async (register) => {
		for (const id of ["one", "two"]) {
			const visibility = restricted.includes(id) ? "restricted" : "open";
			await register.save(board({ id, code: id.toUpperCase(), visibility }));
			await register.save(meeting({ id: `m-${id}`, boardId: id }));
		}
		for (const [id, other] of Object.entries({ one: "two", two: "one" })) {
			const half = (await register.itemById("meeting", `m-${id}`)) as Meeting;
			const joint = { boardId: other, meetingId: `m-${other}`, revision: 0 };
			await register.save({ ...half, joint });
		}
	});
	await open.store.change(operator, async (register) => {
		const own = (await register.itemById("meeting", "m-one")) as Meeting;
		const time = own.time.is === "fixed" ? { ...own.time, on: plainDate("2009-06-01") } : own.time;
		await saveTogether({ ...own, time, place: "The closed room" }, register);
	});
	return open.store.as(operator.audience).itemById("meeting", "m-two");
};

it("is moved in both diaries while both are open", async () => {
	expect(await moved([])).toMatchObject({ place: "The closed room" });
});

it.each(["one", "two"])("is moved in one diary alone where board %s is restricted", async (id) => {
	const other = await moved([id]);
	expect(other).toMatchObject({ version: 2 });
	expect(JSON.stringify(other)).not.toContain("The closed room");
});
