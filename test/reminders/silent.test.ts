/** Guidance was sent to bodies, and some are silent: whoever speaks for one is asked, and nobody else is told of it. */
import { describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Coverage } from "../../src/domain/items/coverage.ts";
import type { Guidance } from "../../src/domain/items/guidance.ts";
import { organisation } from "../store/world.ts";
import { openOffice } from "./office.ts";
import { board, day, guidance, person } from "./world.ts";

const sent = plainDate("2009-01-29");
const bodies = ["barnet", "camden", "ealing"];
const to = (...ids: readonly string[]): Coverage =>
	ids.map((organisationId) => ({ organisationId, since: sent }));
const had = (coverage: Coverage, id: string, on = "2009-02-02"): Coverage =>
	coverage.map((each) =>
		each.organisationId === id ? { ...each, done: { on: plainDate(on), byId: "sec" } } : each,
	);

const out = (recipients: Coverage | undefined, more: Partial<Guidance> = {}): Guidance =>
	guidance(day("2009-01-22"), {
		state: { is: "released", when: day("2009-01-22") },
		recipients,
		...more,
	});

const seated: Partial<Board> = {
	seats: [{ organisationId: "ealing", holderId: "ede", deputyId: "own" }],
};

const opened = async (recipients: Coverage, more: Partial<Board> = seated) => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	await office.save(
		organisation({ id: "npia" }),
		...bodies.map((id) => organisation({ id, name: `Borough of ${id}` })),
		...["sec", "chair", "own"].map((id) => person(id)),
		person("bea", { organisationId: "barnet" }),
		person("ben", { organisationId: "barnet", zone: "America/New_York" }),
		person("cam", { organisationId: "camden" }),
		person("eli", { organisationId: "ealing" }),
		person("ede", { organisationId: "ealing" }),
		board(more),
		out(recipients),
	);
	return office;
};
type Office = Awaited<ReturnType<typeof opened>>;

const heard = ({ chat }: Office, id: string) =>
	chat.posts
		.filter(({ channelId, text }) => channelId === `D_U_${id}` && !text.includes("week"))
		.map(({ at, text }) => `${at.slice(0, 16)} ${text}`);

describe("guidance that a body has not acknowledged", () => {
	it("is asked about of whoever speaks for that body, three times, then never again", async () => {
		const office = await opened(had(to("barnet", "camden"), "camden"));
		await office.until("2009-03-31T20:00:00Z");
		const asked = heard(office, "bea");
		expect(asked.map((said) => said.slice(0, 16))).toEqual([
			"2009-02-05T08:30",
			"2009-02-12T08:30",
			"2009-02-19T08:30",
		]);
		expect(asked[0]).toContain("Not acknowledged yet: Further Prevent guidance");
		expect(asked[0]).toContain("speak for Borough of barnet");
		expect(asked[0]).not.toContain("last reminder");
		expect(asked[2]).toContain("This is the last reminder of it.");
		// In New York it is half past eight then.
		expect(heard(office, "ben")[0]).toContain("2009-02-05T13:30");
		expect(heard(office, "cam")).toEqual([]);
		expect(office.chat.posts.filter(({ channelId }) => channelId === "C_LPB")).toEqual([]);
	});

	it("is told to the secretary alone when it is silent still, with how many and who", async () => {
		const office = await opened(had(to(...bodies), "camden"));
		await office.until("2009-03-31T20:00:00Z");
		const told = heard(office, "sec");
		expect(told).toHaveLength(1);
		expect(told[0]).toContain("2009-02-26T08:30");
		expect(told[0]).toContain("2 of 3 have not acknowledged it");
		expect(told[0]).toContain("Borough of barnet");
		for (const one of ["bea", "ben", "ede"])
			for (const said of heard(office, one)) expect(said).not.toMatch(/\d of \d|camden/);
	});

	it("asks whoever fills a body's seat, and not its other people; where that is vacant, who stands in", async () => {
		const office = await opened(to("ealing"));
		await office.until("2009-02-05T20:00:00Z");
		expect([heard(office, "ede").length, heard(office, "eli").length]).toEqual([1, 0]);
		await office.save(board({ seats: [{ organisationId: "ealing", deputyId: "own" }] }));
		await office.until("2009-02-12T20:00:00Z");
		expect([heard(office, "ede").length, heard(office, "own").length]).toEqual([1, 1]);
	});

	it("stops the moment anybody acknowledges it for the body, and says so in place", async () => {
		const office = await opened(to("barnet"));
		await office.until("2009-02-05T20:00:00Z");
		await office.save(out(had(to("barnet"), "barnet", "2009-02-05")));
		await office.until("2009-03-31T20:00:00Z");
		expect(heard(office, "bea")).toHaveLength(1);
		expect(heard(office, "sec")).toEqual([]);
		const post = office.chat.posts.find(({ channelId }) => channelId === "D_U_bea");
		expect(post?.shows).toContain(
			"Acknowledged for Borough of barnet by Name of sec, Thu 5 February 2009",
		);
		expect(post?.offers.join()).not.toContain("guidance acknowledge");
	});

	it("begins anew with a new edition, and what was asked of the old one is over", async () => {
		const office = await opened(to("barnet"));
		await office.until("2009-02-12T20:00:00Z");
		const since = plainDate("2009-02-13");
		await office.save(out([{ organisationId: "barnet", since }], { edition: "2" }));
		await office.until("2009-03-31T20:00:00Z");
		const days = heard(office, "bea").map((said) => said.slice(0, 10));
		expect(days).toEqual(["2009-02-05", "2009-02-12", "2009-02-20", "2009-02-27", "2009-03-06"]);
		const last = office.chat.posts.filter(({ channelId }) => channelId === "D_U_bea");
		expect(last.at(-1)?.text).toContain("edition 2");
		expect(last[1]?.shows).toMatch(/Another edition has come out since|Replaced/);
	});

	it("is chased from the day that it was written down, where it was sent before", async () => {
		const recorded = plainDate("2009-02-16");
		const office = await opened([{ organisationId: "barnet", since: sent, recorded }]);
		await office.until("2009-02-28T20:00:00Z");
		expect(heard(office, "bea").map((said) => said.slice(0, 10))).toEqual(["2009-02-23"]);
	});

	it("is said to nobody who may not see its board, nor where the board has chosen not to", async () => {
		const hidden = await opened(to("barnet"), { ...seated, visibility: "restricted" });
		await hidden.until("2009-02-20T20:00:00Z");
		expect(heard(hidden, "bea")).toEqual([]);
		const off = await opened(to("barnet"), { ...seated, reminders: { silentWorkingDays: [] } });
		await off.until("2009-03-31T20:00:00Z");
		expect([...heard(off, "bea"), ...heard(off, "sec")]).toEqual([]);
	});

	it("is said to somebody who joins the body later, and put off by whoever puts it off", async () => {
		const office = await opened(to("camden"));
		await office.save(person("zoe", { organisationId: "camden" }));
		await office.until("2009-02-05T20:00:00Z");
		expect([heard(office, "zoe").length, heard(office, "cam").length]).toEqual([1, 1]);
		const moment = { day: plainDate("2009-02-16"), time: "08:30" as never };
		const putting = { moment, zone: "Europe/London", by: "Name of cam" };
		await office.snooze(out(to("camden")), { ...putting, destination: "person:cam" });
		await office.until("2009-02-16T20:00:00Z");
		const days = (id: string) => heard(office, id).map((said) => said.slice(0, 10));
		expect(days("cam")).toEqual(["2009-02-05", "2009-02-16"]);
		expect(days("zoe")).toEqual(["2009-02-05", "2009-02-12"]);
		expect(heard(office, "cam")[1]).toContain("Not acknowledged yet");
	});

	it("is not said to a guest of the workspace whom the board has not let in: the secretary hears of that", async () => {
		const office = await opened(to("camden"));
		office.directory.standings.set("U_cam", "guest");
		await office.until("2009-02-05T20:00:00Z");
		expect(heard(office, "cam")).toEqual([]);
		expect(heard(office, "sec")).toHaveLength(1);
		expect(heard(office, "sec")[0]).toContain("not everyone who would read it may see this board");
	});

	it("passes to whoever stands in on the day that the holder of a body's seat has left", async () => {
		const office = await opened(to("ealing"));
		const leftOn = plainDate("2009-02-03");
		await office.save(person("ede", { organisationId: "ealing", leftOn }));
		await office.until("2009-02-05T20:00:00Z");
		expect([heard(office, "ede").length, heard(office, "own").length]).toEqual([0, 1]);
	});
});
