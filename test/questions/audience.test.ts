import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answered } from "../../src/usecases/questions/ask.ts";
import { answerFor } from "../../src/usecases/questions/ask-in-channel.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

const said = ({ answer }: Answered): string => answerMessage(answer).text;

describe("who is told what", () => {
	let demo: Demo;
	let without: Demo;
	beforeAll(async () => {
		demo = await openDemo();
		without = await openDemo("vet");
	});
	afterAll(async () => {
		await demo.close();
		await without.close();
	});

	const asks = async (text: string, world: Demo, place: { asker: string; channel: string }) => {
		const { register: channelRegister, ...rest } = await world.asked(text, place);
		const { register: personRegister } = await world.asked(text, { asker: place.asker });
		return answerFor({ ...rest, channelRegister, personRegister });
	};
	const general = { asker: "equality-lead", channel: "general" };

	it("a member asks of a restricted board in an open channel: the answer goes to them alone", async () => {
		const { publicly, privately } = await asks(
			"When does the Vetting panel next meet?",
			demo,
			general,
		);
		expect(said(publicly)).toMatch(/didn’t understand “[Vv]etting”/);
		expect(privately && said(privately)).toMatch(/Tue 10 February 2009/);
	});

	it("what the channel reads is the same as if the restricted board did not exist", async () => {
		for (const text of [
			"When does the Vetting panel next meet?",
			"VET-1",
			"what is due in February",
			"how many milestones are green?",
			"which boards are there?",
		]) {
			const [real, bare] = [await asks(text, demo, general), await asks(text, without, general)];
			expect(said(real.publicly)).toBe(said(bare.publicly));
		}
	});

	it("nothing goes privately when the asker may know no more than the channel", async () => {
		const place = { asker: "guidance-lead", channel: "general" };
		for (const text of ["When does the Vetting panel next meet?", "what is overdue?", "VET-1"]) {
			expect((await asks(text, demo, place)).privately).toBeUndefined();
		}
	});

	it("in the restricted board's own private channel everyone reads the answer", async () => {
		const place = { asker: "vetting-secretary", channel: "vetting-panel" };
		const { publicly, privately } = await asks("when do we next meet?", demo, place);
		expect(said(publicly)).toMatch(/Tue 10 February 2009/);
		expect(privately).toBeUndefined();
	});

	it("a guest learns nothing of boards that have not let them in", async () => {
		const { answer } = await demo.ask("when does COG next meet?", { asker: "gol-representative" });
		expect(answer.is).toBe("not-understood");
		const own = await demo.ask("when does LPB next meet?", { asker: "gol-representative" });
		expect(own.answer.is).toBe("found");
	});
});
