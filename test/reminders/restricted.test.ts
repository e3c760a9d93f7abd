import { describe, expect, it } from "vitest";
import type { ChannelAudience } from "../../src/domain/audience/audience.ts";
import { instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { gather } from "../../src/reminders/deliver/batches.ts";
import type { LocalTime } from "../../src/reminders/plan/planned-reminder.ts";
import { type Office, openOffice } from "./office.ts";
import { action, board, day, viewer } from "./world.ts";

const secret = board({
	id: "vet",
	code: "VET",
	name: "Vetting panel",
	visibility: "restricted",
	secretaryId: "own",
	chairId: undefined,
	memberIds: [],
});

const actions = (boardId: string, count: number) =>
	Array.from({ length: count }, (_, at) =>
		action(day("2009-03-06"), { id: `${boardId}-${at}`, boardId, number: at + 1 }),
	);

const heardIn = (office: Office, channel: string) =>
	office.chat.posts
		.filter(({ channelId }) => channelId === channel)
		.map(({ at, text }) => ({ at, text }));

/** Fourteen actions of an open board fall due at one moment: more than a message shows in full. */
const heard = async (hidden: readonly Parameters<Office["save"]>[number][]) => {
	const office = await openOffice();
	await office.save(...hidden, board(), ...actions("lpb", 14));
	await office.until("2009-02-27T09:05:00.000Z");
	return heardIn(office, "C_LPB");
};

describe("a restricted board that shares a channel with an open one", () => {
	it("moves neither what the open board's message shows in full, nor when it is said", async () => {
		const alone = await heard([]);
		expect(alone).toHaveLength(1);
		expect(await heard([secret, ...actions("vet", 3)])).toEqual(alone);
	});

	it("is not in the open board's message where both may be spoken of", async () => {
		const office = await openOffice();
		const own: ChannelAudience = {
			kind: "channel",
			channelId: "C_LPB",
			access: "private",
			viewers: [viewer("own")],
		};
		office.directory.channels.set("C_LPB", own);
		await office.save(board(), secret, ...actions("lpb", 1), ...actions("vet", 1));
		await office.until("2009-02-27T09:05:00.000Z");
		expect(heardIn(office, "C_LPB")).toHaveLength(2);
	});
});

describe("a board that may not be spoken of in a channel that it shares", () => {
	const guestThere: ChannelAudience = {
		kind: "channel",
		channelId: "C_LPB",
		access: "shared",
		viewers: [viewer("own"), { ...viewer("guest"), standing: "guest" }],
	};
	/** The secretary is told what could not be said there; the other board is open, and is heard or not. */
	const told = async (others: readonly Parameters<Office["save"]>[number][]) => {
		const office = await openOffice();
		office.directory.channels.set("C_LPB", guestThere);
		await office.save(...others, { ...secret, secretaryId: "sec" }, ...actions("vet", 1));
		await office.until("2009-02-27T09:05:00.000Z");
		return office;
	};

	it("is told of to its secretary at the same moment, whoever else speaks there", async () => {
		const letIn = board({ memberIds: ["own", "guest"] });
		const office = await told([letIn, ...actions("lpb", 14)]);
		expect(heardIn(office, "C_LPB")).toHaveLength(1);
		const alone = heardIn(await told([]), "D_U_sec");
		expect(alone).toHaveLength(1);
		expect(heardIn(office, "D_U_sec")).toEqual(alone);
	});

	it("takes no turn there from a board that may be", async () => {
		const at = async (others: readonly Parameters<Office["save"]>[number][]) => {
			const office = await openOffice();
			office.directory.channels.set("C_LPB", guestThere);
			const letIn = board({ memberIds: ["own", "guest"] });
			await office.save(...others, letIn, ...actions("lpb", 1));
			await office.until("2009-02-27T09:05:00.000Z");
			return heardIn(office, "C_LPB");
		};
		const unheard = { ...secret, visibility: "open" as const };
		const alone = await at([]);
		expect(alone).toHaveLength(1);
		expect(await at([unheard, ...actions("vet", 14)])).toEqual(alone);
	});
});

describe("two restricted boards that speak in one channel at one moment", () => {
	it("are heard in the order in which they fell due, whichever is ready first", async () => {
		const office = await openOffice();
		const other = { ...secret, id: "pan", code: "PAN", name: "Advisory panel" };
		office.directory.channels.set("C_LPB", {
			kind: "channel",
			channelId: "C_LPB",
			access: "private",
			viewers: [viewer("own")],
		});
		await office.save(secret, other, ...actions("vet", 1), ...actions("pan", 1));
		let held = false;
		const slowly = office.worker("slow", async (reached) => {
			if (reached !== "intended" || held) return;
			held = true;
			await new Promise((resolve) => setTimeout(resolve, 20));
		});
		await office.until("2009-02-27T09:05:00.000Z", slowly);
		expect(heardIn(office, "C_LPB").map(({ text }) => /VET|PAN/.exec(text)?.[0])).toEqual([
			"VET",
			"PAN",
		]);
	});
});

describe("what could not be delivered", () => {
	it("is told of for each person who was to hear it, in whichever order they were tried", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		office.directory.standings.set("U_sec", "deactivated");
		const blocked = {
			is: "open" as const,
			blocked: { by: "NCALT", reason: "awaited", reviewBy: plainDate("2009-02-12") },
		};
		await office.save(
			{ ...secret, secretaryId: "sec", chairId: "chair", channelId: undefined },
			action(day("2009-03-06"), { id: "one", boardId: "vet", state: blocked }),
		);
		await office.until("2009-02-13T09:05:00.000Z");
		const [told, ...others] = heardIn(office, "D_U_chair").map(({ text }) =>
			text.split("\n").filter((line) => line.startsWith("•")),
		);
		expect(told?.map((line) => /to (Name of \w+):/.exec(line)?.[1]).sort()).toEqual([
			"Name of own",
			"Name of sec",
		]);
		expect(others).toEqual([]);
	});

	it("is told in the order in which it was due, however it came about", async () => {
		const office = await openOffice();
		const unheard = { ...secret, visibility: "open" as const, secretaryId: "sec" };
		await office.save(unheard, ...actions("vet", 2));
		office.directory.channels.set("C_LPB", {
			kind: "channel",
			channelId: "C_LPB",
			access: "shared",
			viewers: [{ ...viewer("guest"), standing: "guest" }],
		});
		await office.until("2009-02-27T09:05:00.000Z");
		const told = office.ledger.all().filter(({ rule }) => rule.startsWith("told:"));
		expect(told).toHaveLength(2);
		const [first, second] = told.map((row, at) => ({
			...row,
			localAt: `2009-02-2${at}T09:00` as LocalTime,
		}));
		if (!first || !second) return;
		const isRestricted = () => false;
		const now = instant("2009-02-27T09:05:00.000Z");
		for (const rows of [
			[first, { ...second, dueAt: instant("2009-02-01T09:00:00.000Z") }],
			[{ ...second, id: "a" }, first],
		])
			expect(
				gather(rows, { now, isRestricted, isHidden: () => false }).map((batch) =>
					batch.rows.map(({ itemId }) => itemId),
				),
			).toEqual([[first.itemId, second.itemId]]);
	});
});

describe("a reminder that nobody may be told of", () => {
	const nobodyThere = async () => {
		const office = await openOffice();
		const alone = board({ secretaryId: undefined, chairId: undefined });
		await office.save(alone, action(day("2009-03-06"), { owner: undefined }));
		office.chat.troubles.push({ refused: "is_archived" });
		for (const id of ["sec", "chair", "own", "admin", "guest"])
			office.directory.standings.set(`U_${id}`, "guest");
		await office.until("2009-02-27T09:30:00.000Z");
		return office;
	};

	it("waits, is tried again, and reaches its channel once that can be written to", async () => {
		const office = await nobodyThere();
		expect(office.chat.posts).toEqual([]);
		expect(office.ledger.all().find(({ rule }) => rule === "due:7-days-before")).toMatchObject({
			state: "planned",
			detail: "the channel is archived, and there is nobody to tell",
		});
		await office.until("2009-02-27T10:30:00.000Z");
		expect(heardIn(office, "C_LPB")).toHaveLength(1);
	});

	it("goes to the chair where the secretary has left and nobody looks after the workspace", async () => {
		const office = await openOffice();
		await office.save(board(), action(day("2009-03-06")));
		office.chat.troubles.push({ refused: "is_archived" });
		office.directory.standings.set("U_sec", "deactivated");
		office.directory.standings.set("U_admin", "guest");
		await office.until("2009-02-27T10:00:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_chair"]);
	});

	it("over a week late goes to the secretary where nobody looks after the workspace", async () => {
		const office = await openOffice();
		await office.save(board(), action(day("2009-03-06")));
		office.directory.standings.set("U_admin", "guest");
		office.sleepUntil("2009-03-12T08:00:00.000Z");
		await office.worker("again").tick();
		await office.until("2009-03-12T08:10:00.000Z");
		const told = heardIn(office, "D_U_sec");
		expect(told).toHaveLength(1);
		expect(told[0]?.text).toContain("it was more than 7 days late");
	});
});

describe("somebody's own reminders, one of which may not be shown to them", () => {
	const personal = async (...hidden: readonly Parameters<Office["save"]>[number][]) => {
		const office = await openOffice(undefined, "usual");
		const own = board({ channelId: undefined });
		const first = action(day("2009-03-06"));
		await office.save(...hidden, own, first);
		await office.until("2009-02-28T10:00:00.000Z");
		await office.save({ ...first, state: { is: "closed", on: plainDate("2009-02-28") } });
		await office.until("2009-02-28T10:01:00.000Z");
		return office.chat.posts
			.filter(({ channelId }) => channelId === "D_U_own")
			.map(({ shows, offers }) => ({ shows, offers }));
	};

	it("change in place as they would without it", async () => {
		const other = { ...secret, secretaryId: "sec", channelId: undefined };
		const alone = await personal();
		expect(alone[0]?.shows).toContain("Done by Secretary, Sat 28 February 2009");
		expect(await personal(other, ...actions("vet", 1))).toEqual(alone);
	});

	/** Nobody is here from Wednesday until the very minute of Friday's reminders. */
	const afterAbsence = async (...hidden: readonly Parameters<Office["save"]>[number][]) => {
		const office = await openOffice(undefined, "usual");
		await office.save(...hidden, board({ channelId: undefined }), action(day("2009-03-06")));
		await office.until("2009-02-25T18:00:00.000Z");
		office.sleepUntil("2009-02-27T08:30:00.000Z");
		await office.worker("again").tick();
		await office.until("2009-02-27T08:35:00.000Z");
		return office.chat.posts
			.filter(({ channelId }) => channelId === "D_U_own")
			.map(({ text }) => text);
	};

	it("are not told as late because one that is out of sight was", async () => {
		const other = { ...secret, secretaryId: "sec", channelId: undefined };
		const sooner = action(day("2009-03-05"), { id: "vet-1", boardId: "vet", number: 1 });
		const alone = await afterAbsence();
		expect(alone).toHaveLength(1);
		expect(alone[0]).not.toContain("While I was away");
		expect(await afterAbsence(other, sooner)).toEqual(alone);
	});
});

describe("what a person may not be shown", () => {
	/** Out since the evening; back at ten at night, in everybody's quiet hours, as something is due that was put off until then. */
	const heardAtNight = async (hidden: readonly Parameters<Office["save"]>[number][]) => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		const open = board({ reminders: { weeklyDigest: "off", escalation: {} } });
		const theirs = action(day("2009-03-20"), { id: "open-1", number: 1 });
		await office.save(open, theirs, ...hidden);
		await office.snooze(theirs, {
			destination: "person:own",
			moment: { day: plainDate("2009-02-05"), time: wallTime("22:00") },
			zone: "Europe/London",
			by: "Owner",
		});
		await office.until("2009-02-04T18:00:00.000Z");
		office.sleepUntil("2009-02-05T22:00:00.000Z");
		await office.delivery.tick();
		await office.until("2009-02-09T12:00:00.000Z");
		return { office, heard: heardIn(office, "D_U_own") };
	};
	const panel = { ...secret, secretaryId: "sec", memberIds: [] };
	const kept = action(day("2009-02-05"), { id: "vet-1", boardId: "vet", number: 1 });

	it("changes nothing for them: not a word, not the hour", async () => {
		const { heard: alone } = await heardAtNight([]);
		expect(alone[0]?.at).toBe("2009-02-05T22:00:00.000Z");
		const { heard, office } = await heardAtNight([panel, kept]);
		expect(heard).toEqual(alone);
		const late = office.ledger
			.all()
			.filter(({ itemId, destination }) => itemId === "vet-1" && destination === "person:own");
		expect(late.map(({ state }) => state)).toContain("undeliverable");
	});

	it("is told with the rest, late and together, to whoever may be shown it", async () => {
		const { heard } = await heardAtNight([{ ...panel, memberIds: ["own"] }, kept]);
		expect(heard.map(({ at }) => at)).toEqual(["2009-02-06T08:30:00.000Z"]);
	});
});

describe("a board that is restricted after it was spoken of in the open", () => {
	const open = board({ id: "cog", code: "COG", name: "Chief Officer Group" });
	const onTheWall = async () => {
		const office = await openOffice();
		await office.save(open, board(), ...actions("cog", 2), ...actions("lpb", 1));
		await office.until("2009-02-27T10:00:00.000Z");
		const [first] = actions("cog", 1);
		if (!first) throw new Error("no action");
		await office.save({ ...first, state: { is: "closed", on: plainDate("2009-02-27") } });
		await office.until("2009-02-27T10:01:00.000Z");
		return office;
	};
	const shownIn = ({ chat }: Office, channel: string) =>
		chat.posts
			.filter(({ channelId }) => channelId === channel)
			.map(({ shows }) => shows)
			.join("\n");

	it("is taken out of its old messages within a pass, what was done with what was not, and nothing else is", async () => {
		const office = await onTheWall();
		expect(shownIn(office, "C_LPB")).toMatch(/Done by .* COG-1\n.* COG-2/);
		await office.save({ ...open, visibility: "restricted" });
		await office.delivery.tick();
		expect(shownIn(office, "C_LPB")).not.toContain("COG");
		expect(shownIn(office, "C_LPB")).toContain("LPB-1");
	});

	it("keeps what its own people were told in private, and takes it from whoever leaves it", async () => {
		const office = await openOffice(undefined, "usual");
		const restricted = { ...open, visibility: "restricted" as const, channelId: undefined };
		await office.save(restricted, ...actions("cog", 1));
		await office.until("2009-02-27T10:00:00.000Z");
		expect(shownIn(office, "D_U_own")).toContain("COG-1");
		const changes = office.chat.changes;
		await office.save({ ...restricted, chairId: undefined });
		await office.delivery.tick();
		expect(office.chat.changes).toBe(changes);
		await office.save({ ...restricted, memberIds: [] });
		await office.delivery.tick();
		expect(shownIn(office, "D_U_own")).toBe("Not shown here any more.");
		expect(shownIn(office, "D_U_sec")).toContain("COG-1");
	});

	it("is left out of a list of what fell due in an absence, and the rest of the list is as it was", async () => {
		const office = await openOffice();
		await office.save(open, board(), ...actions("cog", 1), ...actions("lpb", 1));
		await office.until("2009-02-26T10:00:00.000Z");
		office.sleepUntil("2009-02-28T10:00:00.000Z");
		await office.delivery.tick();
		const before = shownIn(office, "C_LPB");
		expect(before).toContain("While I was away");
		await office.save({ ...open, visibility: "restricted" });
		await office.delivery.tick();
		const after = shownIn(office, "C_LPB");
		expect(after).toContain("While I was away");
		expect(after).toContain("LPB-1");
		expect(after).not.toContain("COG");
	});

	it("is taken out in the end where nobody can find out who reads the place", async () => {
		const office = await onTheWall();
		office.directory.channels.set("C_LPB", {
			...{ kind: "channel", channelId: "C_LPB", access: "unknown", viewers: [] },
		});
		await office.save({ ...open, visibility: "restricted" });
		await office.save({ ...board(), visibility: "restricted" });
		await office.until("2009-02-27T10:30:00.000Z");
		expect(shownIn(office, "C_LPB")).not.toMatch(/COG|LPB/);
	});

	it("is taken out of a message that was under way as it was restricted, as soon as that is known to be out", async () => {
		for (const trouble of [[], ["lost answer" as const]]) {
			const office = await openOffice();
			await office.save(open, ...actions("cog", 1));
			office.chat.troubles.push(...trouble);
			office.chat.during = () => office.save({ ...open, visibility: "restricted" });
			await office.until("2009-02-27T09:05:00.000Z");
			expect(office.chat.posts.map(({ text }) => text).join()).toContain("COG-1");
			expect(shownIn(office, "C_LPB")).toBe("Not shown here any more.");
		}
	});

	it("is taken from somebody who left it while their own message was under way", async () => {
		const office = await openOffice(undefined, "usual");
		const restricted = { ...open, visibility: "restricted" as const, channelId: undefined };
		await office.save(restricted, ...actions("cog", 1));
		office.chat.during = () => office.save({ ...restricted, memberIds: [], secretaryId: "chair" });
		await office.until("2009-02-27T08:30:10.000Z");
		const told = office.chat.posts.map(({ text }) => text.includes("COG-1"));
		expect(told).toContain(true);
		for (const place of ["D_U_own", "D_U_sec"])
			expect(["", "Not shown here any more."]).toContain(shownIn(office, place));
	});
});
