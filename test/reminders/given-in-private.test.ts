import { describe, expect, it } from "vitest";
import { openOffice } from "./office.ts";
import { action, board, day } from "./world.ts";

const second = (seconds: number) =>
	new Date(Date.parse("2009-01-29T10:00:00.000Z") + seconds * 1_000).toISOString();

const to = (id: string) => ({ owner: { kind: "person", id } as const });
const item = action(day("2009-06-01"), to("chair"));

/** A board without a channel, one of whose actions is given to somebody. */
const given = async (id: string, more: Partial<ReturnType<typeof board>> = {}, start?: string) => {
	const office = await openOffice(start);
	await office.save(board({ channelId: undefined, ...more }), item);
	const give = async (whom: string) => {
		await office.save({ ...item, ...to(whom) });
		await office.announce({ ...item, ...to(whom) }, "reassigned");
	};
	await give(id);
	const heard = () => office.chat.posts.map(({ channelId, text }) => `${channelId} ${text}`);
	return { ...office, give, heard };
};

describe("an action of a board without a channel that is given to somebody else", () => {
	it("is told to its new owner in private, once, and to nobody else", async () => {
		const { until, heard } = await given("own");
		await until(second(120));
		expect(heard()).toHaveLength(1);
		expect(heard()[0]).toMatch(/^D_U_own Action reassigned: Draft risk paper LPB-14/);
	});

	it("is told in the board's channel alone where it has one", async () => {
		const { until, heard } = await given("own", { channelId: "C_LPB" });
		await until(second(120));
		expect(heard().map((said) => said.split(" ")[0])).toEqual(["C_LPB"]);
	});

	it("is told as their quiet hours end", async () => {
		const { until, chat } = await given("own", {}, "2009-01-29T22:30:00Z");
		await until("2009-01-30T12:00:00.000Z");
		expect(chat.posts.map(({ at }) => at)).toEqual(["2009-01-30T07:30:00.000Z"]);
	});

	it("is told to whoever has it by then, where it goes on in the night", async () => {
		const { until, give, heard } = await given("own", {}, "2009-01-29T22:30:00Z");
		await give("sec");
		await until("2009-01-30T12:00:00.000Z");
		expect(heard().map((said) => said.split(" ")[0])).toEqual(["D_U_sec"]);
	});

	it("offers nothing more to somebody who has it no longer", async () => {
		const { until, give, chat } = await given("own");
		await until(second(60));
		const [said] = chat.posts;
		expect(said?.offers.join()).toContain("action close");
		await give("sec");
		await until(second(120));
		expect(said?.shows).toContain("Action reassigned");
		expect(said?.offers.join()).not.toContain("action close");
	});

	it("is told to whoever holds the seat of the organisation that it is given to", async () => {
		const seats = [{ organisationId: "npia", holderId: "guest" }];
		const office = await openOffice();
		await office.save({
			...{ kind: "organisation", id: "npia", version: 0, name: "NPIA" },
			...{ aliases: [], sort: "organisation" },
		});
		await office.save(board({ channelId: undefined, seats }), item);
		const theirs = { ...item, owner: { kind: "organisation", id: "npia" } as const };
		await office.save(theirs);
		await office.announce(theirs, "reassigned");
		await office.until(second(60));
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_guest"]);
	});
});
