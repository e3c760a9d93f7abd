import { expect, it } from "vitest";
import { makeRest } from "../../src/cli/idle-memory.ts";

const idleMs = 4;
const busyMs = 400;

/** A bot that holds 100, of which each look lets go of the next of these. */
const botThat = (...letsGoOf: number[]) => {
	const bot = { held: 100, looks: 0 };
	const rest = makeRest({
		heldBytes: () => bot.held,
		letGo: () => {
			bot.looks += 1;
			bot.held -= letsGoOf.shift() ?? 0;
		},
	});
	const pass = (seconds: number, spentMs = idleMs) => {
		for (let second = 0; second < seconds; second += 1) rest.secondPassed(spentMs);
	};
	return { bot, rest, pass };
};

it("lets go of nothing while there is work, however long", () => {
	const { bot, pass } = botThat(50);
	bot.held = 300;
	for (let minute = 0; minute < 60; minute += 1) {
		pass(19);
		pass(1, busyMs);
	}
	expect(bot.looks).toBe(0);
});

it("lets go once it has grown and lain still, whatever it did before", () => {
	const { bot, pass } = botThat(150, 0);
	pass(60);
	expect(bot.looks).toBe(0);
	bot.held = 250;
	pass(5, busyMs);
	pass(19);
	expect(bot.looks).toBe(0);
	pass(1);
	expect(bot).toEqual({ held: 100, looks: 1 });
});

it("looks again for as long as a look finds anything, and then no more", () => {
	const { bot, pass } = botThat(60, 20, 0);
	bot.held = 200;
	pass(600);
	expect(bot).toEqual({ held: 120, looks: 3 });
});

it("waits again once something is asked", () => {
	const { bot, rest, pass } = botThat(50);
	bot.held = 200;
	pass(19);
	rest.disturb();
	pass(19);
	expect(bot.looks).toBe(0);
	pass(1);
	expect(bot.looks).toBe(1);
});
