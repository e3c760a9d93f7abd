/** A merge lets in those whom its preview named, and nobody who has come since: neither on its day nor by an old button. */
import { describe, expect, it } from "vitest";
import type { ChannelAudience, Standing, Viewer } from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { type Instant, plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Merge, Settled } from "../../src/domain/merges/merge.ts";
import { carryOutDue } from "../../src/usecases/merge/due.ts";
import { type MergePreview, mergeBoards } from "../../src/usecases/merge/merge.ts";
import type { Directory } from "../../src/usecases/ports.ts";
import type { Request } from "../../src/usecases/request.ts";
import { mergeMessage } from "../../src/views/boards/merge.ts";
import { openOffice } from "../reminders/office.ts";
import { board, person, today } from "../store/world.ts";
import { at, boardIn, inMemory, momentOn, rowsOf } from "./merge-world.ts";

const planned = momentOn(today, "10:00");
const day = plainDate("2009-04-01");
const onTheDay = momentOn(day, "00:00");
const closed: Partial<Board> = { visibility: "restricted" };

const office = async (one: Partial<Board>, two: Partial<Board>) => {
	const world = await inMemory();
	const standings: Record<string, Standing> = { gus: "guest" };
	const readers = ["ann"];
	const viewerOf = (id: string): Viewer => {
		const standing = standings[id] ?? "member";
		return { slackId: `U-${id}`, personId: id, standing, administrator: false };
	};
	const directory = {
		viewer: async (slackId: string) => viewerOf(slackId.slice(2)),
		channel: async (channelId: string): Promise<ChannelAudience> => {
			const viewers = readers.map(viewerOf);
			return { kind: "channel", channelId, access: "private", viewers };
		},
	} as Directory;
	const save = (...boards: readonly Board[]) =>
		world.store.change(at(planned), async (register) => {
			for (const each of boards) await register.save(each);
		});
	await world.store.change(at(planned), async (register) => {
		for (const id of ["ann", "mia", "gus", "eve"])
			await register.save(person({ id, slackId: `U-${id}` }));
	});
	await save(board({ id: "one", secretaryId: "ann", ...one }));
	await save(board({ id: "two", secretaryId: "ann", ...two }));
	const merge = async (more: object) => {
		const boards = { board: await boardIn(world, "one"), into: await boardIn(world, "two") };
		const viewer = viewerOf("ann");
		const asking = {
			...{ store: world.store, directory, viewer, me: person({ id: "ann" }), now: planned, today },
			...{ register: world.store.as({ kind: "person", viewer }), ids: () => "merge" },
		} as unknown as Request;
		return mergeBoards({ ...boards, on: day, visibility: "restricted", ...more }, asking);
	};
	const preview = async (more: object = {}) => (await merge(more)) as MergePreview;
	/** As the button of a preview does it. */
	const plan = async (settled: Settled = {}) =>
		merge({ ...settled, sure: "now", seen: (await preview(settled)).mark });
	const join = async (id: string, who: string) => {
		const now = await boardIn(world, id);
		await save({ ...now, memberIds: [...now.memberIds, who] });
	};
	const standingNow = async () => {
		const [found] = await world.store.as({ kind: "operator" }).merges();
		return found?.state.is;
	};
	const carry = async (now: Instant = onTheDay) => {
		await carryOutDue(world.store, directory, { now });
		return standingNow();
	};
	const heldFor = async () =>
		(await rowsOf(world, [{ id: "one" }]))
			.filter(({ rule }) => rule.startsWith("news:not-merged"))
			.map(({ destination }) => destination);
	return { ...{ world, standings, readers, preview, plan, merge, join, carry, heldFor } };
};

describe("a merge on its day", () => {
	it("lets in those whom its preview named", async () => {
		const { plan, carry, world } = await office({ memberIds: ["mia"] }, closed);
		await plan();
		expect(await carry()).toBe("done");
		expect((await boardIn(world, "two")).memberIds).toContain("mia");
	});

	it.each([
		["one", {}, closed],
		["two", closed, {}],
		["two", closed, closed],
	] as const)(
		"waits for whoever planned it where somebody joined %s since",
		async (id, one, two) => {
			const { plan, carry, join, heldFor } = await office(one, two);
			await plan();
			await join(id, "mia");
			expect(await carry()).toBe("cancelled");
			expect(await heldFor()).toEqual(["person:ann"]);
		},
	);

	it("waits where a board was restricted since, and its preview named nobody", async () => {
		const { plan, carry, world } = await office({ memberIds: ["mia"] }, {});
		await plan();
		const two = await boardIn(world, "two");
		await world.store.change(at(planned), (register) => register.save({ ...two, ...closed }));
		expect(await carry()).toBe("cancelled");
	});

	it.each([
		["eve", "done"],
		["gus", "cancelled"],
	])("of two open boards, with %s new on one, is %s", async (who, is) => {
		const { plan, carry, join } = await office({}, {});
		await plan();
		await join("one", who);
		expect(await carry()).toBe(is);
	});

	it("is taken up again while Slack cannot say who somebody is, and not for ever", async () => {
		const { plan, carry, join, standings } = await office({}, {});
		await plan();
		await join("one", "eve");
		standings.eve = "unknown";
		expect(await carry()).toBe("planned");
		expect(await carry(momentOn(day, "01:30"))).toBe("cancelled");
	});

	it("has no channel where somebody unnamed reads there by then", async () => {
		const { plan, carry, readers, world } = await office({ channelId: "C1" }, closed);
		await plan({ channel: "from" });
		readers.push("eve");
		expect(await carry()).toBe("done");
		expect((await boardIn(world, "two")).channelId).toBeUndefined();
	});

	it("keeps the channel whose readers were named", async () => {
		const { plan, carry, readers, world } = await office({ channelId: "C1" }, closed);
		readers.push("eve");
		await plan({ channel: "from" });
		expect(await carry()).toBe("done");
		expect((await boardIn(world, "two")).channelId).toBe("C1");
	});
});

describe("the button of an old preview", () => {
	it("shows whom it lets in by now, and merges nothing", async () => {
		const { preview, merge, join, carry } = await office({}, closed);
		const old = await preview();
		await join("one", "gus");
		const again = (await merge({ sure: "now", seen: old.mark })) as MergePreview;
		const said = JSON.stringify(mergeMessage(again, {}));
		expect(said).toContain("Look again");
		expect(said).toContain("Person gus");
		expect(await carry()).toBeUndefined();
	});

	it("is not asked for where nobody is let in", async () => {
		const { merge } = await office({}, {});
		expect(await merge({ sure: "now" })).toMatchObject({ is: "merged" });
	});
});

describe("whoever planned a merge that waits for them", () => {
	it("is told in private, at the end of the night, with a button that shows it again", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		const merge: Merge = {
			...{ kind: "merge", id: "merge", version: 0, fromId: "one", intoId: "two", byId: "sec" },
			...{ on: plainDate("2009-02-02"), settled: { named: [] }, state: { is: "planned" } },
		};
		await office.save(
			board({ id: "one", secretaryId: "sec", memberIds: ["own"] }),
			board({ id: "two", secretaryId: "sec", name: "Panel", ...closed }),
			merge,
		);
		await carryOutDue(office.store, office.directory, {
			now: momentOn(plainDate("2009-02-02"), "00:01"),
		});
		await office.until("2009-02-02T12:00:00.000Z");
		const [told] = office.chat.posts.filter(({ text }) => text.includes("not merged"));
		expect(told).toMatchObject({
			at: expect.stringMatching(/^2009-02-02T07:30/),
			channelId: "D_U_sec",
		});
		expect(told?.shows).toContain("did not merge into Panel");
		expect(told?.buttons.join()).toContain('board merge {"board":"ONE","into":"TWO"}');
	});
});
