/** A meeting goes into somebody's own calendar: as a file, and as a live one that follows every change. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Read, readWithIcalJs } from "../calendars/reader.ts";
import { type Office, openOffice } from "./office.ts";

describe.each(["socket", "http"] as const)("calendars, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via });
		await secretary().types(
			board,
			"/meeting schedule London Prevent board first Thursday of every month at 10am from March 2009 at City Hall",
		);
	});
	afterAll(() => office?.close());

	const secretary = () => office.as("partnerships-secretary");
	const board = "london-prevent-board";

	type Attached = {
		readonly files?: readonly { readonly name: string; readonly url_private: string }[];
	};
	/** The newest file in somebody's own conversation with the bot. */
	const handed = async (user: string) => {
		const seen = (await office.as(user).sees("@app")) as readonly (Attached & { ts: string })[];
		return seen.flatMap(({ files = [] }) => files).at(-1);
	};
	const address = (said: string) => /https?:\/\/\S+\/calendar\/\S+\.ics/.exec(said)?.[0] ?? "";
	const reading = async (url: string, headers: Record<string, string> = {}) => {
		const answer = await fetch(url, { headers });
		return { answer, text: await answer.text() };
	};
	const events = async (url: string): Promise<ReadonlyMap<string, Read>> => {
		const { text } = await reading(url);
		return new Map(
			readWithIcalJs(text).map((read) => [read.description.split("\n")[0] ?? "", read]),
		);
	};

	it("hands a meeting over as a file, to whoever asked and nobody else", async () => {
		const said = await secretary().types(board, "/meeting calendar LPB-M5");
		expect(said).toContain("LPB-M5.ics (one meeting) is in your own conversation with me");
		const file = await handed("partnerships-secretary");
		expect(file?.name).toBe("LPB-M5.ics");
		expect(await handed("guidance-lead")).toBeUndefined();
	});

	it("hands the whole series over from the message that announced it", async () => {
		await office.advance("1m");
		const said = await secretary().presses(board, "Add to calendar");
		expect(said).toContain("LPB-M5.ics (12 meetings)");
	});

	it("gives a live calendar at an address that is shown once", async () => {
		const said = await secretary().types(board, "/board calendar LPB");
		const url = address(said);
		const { answer, text } = await reading(url);
		expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
		expect(answer.headers.get("cache-control")).toContain("private");
		expect(text).toContain("REFRESH-INTERVAL");
		expect((await events(url)).get("LPB-M5")).toMatchObject({
			start: "2009-03-05T10:00:00Z",
			end: "2009-03-05T11:00:00Z",
			summary: "London Prevent board",
			location: "City Hall",
		});
		const again = await secretary().types(board, "/board calendar LPB");
		expect(again).toContain("already");
		expect(address(again)).toBe("");
	});

	it("follows a move, a cancellation and a change of the rest, each under the id it had", async () => {
		const url = address(await secretary().types(board, "/board calendar LPB renew"));
		const before = await events(url);
		const { answer } = await reading(url);
		const tag = answer.headers.get("etag") ?? "";
		expect((await reading(url, { "if-none-match": tag })).answer.status).toBe(304);

		await secretary().types(board, "/meeting change LPB-M6 to 9 April 3pm");
		await secretary().presses(board, "Only this one");
		await secretary().types(board, "/meeting cancel LPB-M7 this because the room is shut");
		await secretary().presses(board, "Cancel it");
		await secretary().types(board, "/meeting change LPB-M9 to 11am following");
		await secretary().presses(board, "Go ahead");

		const after = await events(url);
		expect((await reading(url, { "if-none-match": tag })).answer.status).toBe(200);
		expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
		for (const [reference, read] of after) {
			expect(read.uid).toBe(before.get(reference)?.uid);
			expect(read.sequence).toBeGreaterThanOrEqual(before.get(reference)?.sequence ?? 0);
		}
		expect(after.get("LPB-M6")).toMatchObject({ start: "2009-04-09T14:00:00Z" });
		expect(after.get("LPB-M6")?.sequence).toBeGreaterThan(before.get("LPB-M6")?.sequence ?? 0);
		expect(after.get("LPB-M7")).toMatchObject({ status: "CANCELLED" });
		expect(after.get("LPB-M7")?.description).toContain("the room is shut");
		expect(after.get("LPB-M9")).toMatchObject({ start: "2009-07-02T10:00:00Z" });
	});

	it("stops, and then answers as an address that never was", async () => {
		const url = address(await secretary().types(board, "/board calendar LPB renew"));
		const invented = url.replace(/[^/]+\.ics$/, `${"A".repeat(43)}.ics`);
		expect(await secretary().types(board, "/board calendar LPB stop")).toContain("Stopped");
		const [stopped, unknown] = [await reading(url), await reading(invented)];
		expect(stopped.answer.status).toBe(404);
		const shown = ({ answer, text }: typeof stopped) => [
			answer.status,
			text,
			[...answer.headers].filter(([name]) => name !== "date"),
		];
		expect(shown(stopped)).toEqual(shown(unknown));
	});

	it("shows a person's own boards and actions, windows as whole days", async () => {
		const url = address(await secretary().types("general", "/programme calendar"));
		const read = [...(await events(url)).values()];
		expect(read.some(({ summary }) => summary === "London Prevent board")).toBe(true);
		const windows = read.filter(({ start }) => start.length === 10);
		for (const { transp } of windows) expect(transp).toBe("TRANSPARENT");
	});

	it("shows a work stream's dates", async () => {
		const said = await secretary().types("general", "/programme calendar Intelligence");
		expect(await events(address(said))).toBeInstanceOf(Map);
	});

	it("shows the meetings of the boards that a work stream crosses, though nothing of it is open", async () => {
		await secretary().types("general", "/programme stream-add Victim support across LPB");
		const said = await secretary().types("general", "/programme calendar Victim support");
		const { text } = await reading(address(said));
		expect(text).toContain("LPB-M5");
	});

	it("shows nothing any more to somebody who has left", async () => {
		const lead = office.as("guidance-lead");
		const url = address(await lead.types("general", "/board calendar LPB"));
		expect((await reading(url)).answer.status).toBe(200);
		await office.drive("/local/world", { action: "deactivate", user: "guidance-lead" });
		await office.advance("2m");
		expect((await reading(url)).answer.status).toBe(404);
	});
});
