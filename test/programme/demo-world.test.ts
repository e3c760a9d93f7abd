import { describe, expect, it } from "vitest";
import { demoWorld } from "../../src/local-slack/world/demo-world.ts";
import { programmeIn, small, textOf } from "./file.ts";

const world = demoWorld(
	programmeIn(
		textOf(
			small({
				people: [
					{ key: "secretary", name: "Partnerships Secretary", handle: "secretary" },
					{
						key: "lead",
						name: "Lead",
						handle: "lead",
						zone: "America/New_York",
						standing: "guest",
					},
					{ key: "osct", name: "OSCT", handle: "osct", standing: "external" },
					{ key: "post", name: "By post", handle: "post", standing: "none" },
				],
				channels: [
					{ key: "lpb", name: "london-prevent-board", members: ["secretary", "lead", "post"] },
					{ key: "old", name: "old", archived: true, withConvenor: false, slackId: "C024BE91L" },
				],
			}),
		),
	),
);

const user = (name: string) => world.users.find((one) => one.name === name);

describe("the local Slack's world, made from a programme file", () => {
	it("has everyone with an account, in their zone and standing", () => {
		expect(user("lead")).toMatchObject({ tz: "America/New_York", standing: "guest" });
		expect(user("secretary")).toMatchObject({ tz: "Europe/London", standing: "member" });
		expect(user("post")).toBeUndefined();
	});

	it("external people come from the second workspace", () => {
		const [own, partners] = world.teams;
		expect(user("osct")?.team).toBe(partners?.id);
		expect(user("secretary")?.team).toBe(own?.id);
	});

	it("channels hold their people and Convenor, unless it was left out", () => {
		const channel = (name: string) => world.channels.find((one) => one.name === name);
		expect(channel("london-prevent-board")?.members).toEqual([
			"@app",
			user("secretary")?.id,
			user("lead")?.id,
		]);
		expect(channel("old")).toMatchObject({ id: "C024BE91L", archived: true, members: [] });
	});

	it("ids are of Slack's pattern, all different, and the same every time", () => {
		const ids = [...world.teams, ...world.users, ...world.channels].map((one) => one.id);
		expect(ids.every((id) => /^[TUC][A-Z0-9]{8,}$/.test(id))).toBe(true);
		expect(new Set(ids).size).toBe(ids.length);
		expect(user("secretary")?.id).toBe("U43T223Q91U");
	});
});
