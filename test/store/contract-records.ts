/** What is kept around a meeting comes back as it was, is found by meeting and reference, and stays within its board's sight. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgendaItem } from "../../src/domain/meetings/agenda.ts";
import type { ReplyRecord } from "../../src/domain/meetings/attendance.ts";
import type { MeetingRecord, RecordKind } from "../../src/domain/meetings/records.ts";
import { anyRecord } from "./any-record.ts";
import type { Subject } from "./contract.ts";
import { asPerson, board, byPerson, meeting, operator, today } from "./world.ts";

const item = (some: Partial<AgendaItem> & { id: string }): AgendaItem => ({
	kind: "agendaItem",
	version: 0,
	boardId: "lpb",
	number: 1,
	title: `Item ${some.id}`,
	place: 10,
	state: "proposed",
	...some,
});

const reply = (some: Partial<ReplyRecord> & { id: string }): ReplyRecord => ({
	kind: "reply",
	version: 0,
	boardId: "lpb",
	meetingId: "held",
	personId: "maya",
	answer: { is: "yes" },
	on: today,
	...some,
});

const settleMeeting = ({ open: { store } }: Subject): Promise<void> =>
	store.change(operator, async (register) => {
		await register.save(meeting({ id: "held", number: 900 }));
		await register.save(item({ id: "item", number: 900 }));
	});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const comesBack = (subject: Subject): void => {
	it("gives every record back as it was saved, and as it was changed", async () => {
		await settleMeeting(subject);
		const { store } = subject.open;
		const samples = fc.sample(anyRecord, { numRuns: 60, seed: 29012009 });
		for (const [index, sample] of samples.entries()) {
			const own = {
				id: `any-${index}`,
				key: sample.key && `key-${index}`,
				...("number" in sample ? { number: 1000 + index } : {}),
			};
			const isOnly = ["reply", "attendance", "minutes"].includes(sample.kind);
			if (isOnly)
				await store.change(operator, (register) =>
					register.save(meeting({ id: `m-${index}`, number: 2000 + index })),
				);
			const value = { ...sample, ...own, ...(isOnly ? { meetingId: `m-${index}` } : {}) };
			const saved = value as MeetingRecord;
			await store.change(operator, (register) => register.save(saved));
			const all = store.as(operator.audience);
			const found = await all.recordById(saved.kind, saved.id);
			expect(plain(found)).toEqual(plain({ ...saved, version: 1 }));
			await store.change(operator, (register) => register.save(found as MeetingRecord));
			expect(
				(await all.changesOf(saved.kind, saved.id)).map(({ entity }) => entity.version),
			).toEqual([1, 2]);
		}
	});
};

const isAsOfNow = (subject: Subject): void => {
	it("lists the agenda items and papers of every board as they are by now", async () => {
		await settleMeeting(subject);
		const { store } = subject.open;
		const save = (record: MeetingRecord) =>
			store.change(operator, (register) => register.save(record));
		await store.change(operator, (register) => register.save(board({ id: "cog" })));
		const paper = {
			kind: "paper",
			id: "p",
			boardId: "lpb",
			number: 2,
			title: "Options",
			agendaItemId: "item",
			ownerId: "maya",
		} as const;
		const received = { is: "received", on: today, as: "words", what: "As agreed." } as const;
		const listed = async (kind: "agendaItem" | "paper", boardIds?: readonly string[]) =>
			(await store.as(operator.audience).records(kind, { boardIds })).map(
				({ id, version, title }) => `${id} ${version} ${title}`,
			);
		expect(await listed("paper")).toEqual([]);
		await save({ ...paper, version: 0, state: { is: "wanted" } });
		expect(await listed("paper")).toEqual(["p 1 Options"]);
		await save({ ...paper, version: 1, title: "Costs", state: received });
		expect(await listed("paper")).toEqual(["p 2 Costs"]);
		expect(await listed("paper", ["cog"])).toEqual([]);
		await save(item({ id: "late", boardId: "cog", number: 1 }));
		expect(await listed("agendaItem")).toEqual(["late 1 Item late", "item 1 Item item"]);
		await save(item({ id: "late", boardId: "cog", number: 1, version: 1, title: "Moved" }));
		expect(await listed("agendaItem")).toEqual(["late 2 Moved", "item 1 Item item"]);
	});
};

const isFound = (subject: Subject): void => {
	it("finds an agenda item by its reference, and the papers of a meeting through its agenda", async () => {
		await settleMeeting(subject);
		const { store } = subject.open;
		await store.change(operator, async (register) => {
			await register.save(item({ id: "on", number: 3, meetingId: "held" }));
			await register.save({
				kind: "paper",
				id: "p",
				version: 0,
				boardId: "lpb",
				number: 2,
				title: "Options",
				agendaItemId: "on",
				ownerId: "maya",
				state: { is: "wanted" },
			});
		});
		const all = store.as(operator.audience);
		const named = async (series: "agenda" | "paper" | "decision", number: number) =>
			(await all.numbered({ code: "LPB", series, number }))?.id;
		expect(await named("agenda", 3)).toBe("on");
		expect(await named("paper", 2)).toBe("p");
		expect(await named("decision", 3)).toBeUndefined();
		const ids = async (kind: RecordKind) =>
			(await all.records(kind, { meetingId: "held" })).map(({ id }) => id);
		expect(await ids("agendaItem")).toEqual(["on"]);
		expect(await ids("paper")).toEqual(["p"]);
		expect(await all.item({ code: "LPB", series: "agenda", number: 3 })).toBeUndefined();
	});
	it("keeps one reply a person for a meeting, and one matter on an agenda", async () => {
		await settleMeeting(subject);
		const { store } = subject.open;
		const save = (record: MeetingRecord) =>
			store.change(operator, (register) => register.save(record));
		await save(reply({ id: "r1" }));
		await expect(save(reply({ id: "r2" }))).rejects.toThrow();
		await save(reply({ id: "r3", personId: "sam" }));
		const matter = { is: "arising", id: "m1" } as const;
		await save(item({ id: "i1", number: 11, meetingId: "held", matter }));
		await expect(save(item({ id: "i2", number: 12, meetingId: "held", matter }))).rejects.toThrow();
		await expect(save(reply({ id: "r4", personId: "nobody" }))).rejects.toThrow();
	});
};

const staysInSight = (subject: Subject): void => {
	it("shows a restricted board's records to its members alone, by list, id, reference and history", async () => {
		const { store } = subject.open;
		await store.change(operator, async (register) => {
			await register.save(board({ id: "rst", visibility: "restricted", memberIds: ["alex"] }));
			await register.save(meeting({ id: "m", boardId: "rst" }));
			await register.save(item({ id: "secret", boardId: "rst", meetingId: "m", number: 1 }));
			await register.save(reply({ id: "r", boardId: "rst", meetingId: "m", personId: "alex" }));
		});
		const seenBy = async (personId: string) => {
			const register = store.as(asPerson(personId));
			return [
				(await register.records("agendaItem")).length,
				(await register.records("reply", { meetingId: "m" })).length,
				(await register.recordById("agendaItem", "secret")) ? 1 : 0,
				(await register.numbered({ code: "RST", series: "agenda", number: 1 })) ? 1 : 0,
				(await register.changesOf("agendaItem", "secret")).length,
			];
		};
		expect(await seenBy("alex")).toEqual([1, 1, 1, 1, 1]);
		expect(await seenBy("maya")).toEqual([0, 0, 0, 0, 0]);
		const stolen = store.change(byPerson("maya"), (register) =>
			register.save(item({ id: "x", boardId: "rst", number: 2 })),
		);
		await expect(stolen).rejects.toThrow();
	});
};

export const recordContract = (subject: Subject): void => {
	describe("what is kept around a meeting", () => {
		comesBack(subject);
		isAsOfNow(subject);
		isFound(subject);
		staysInSight(subject);
	});
};
