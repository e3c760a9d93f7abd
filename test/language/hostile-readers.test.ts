/** No text, within what is read of it, keeps the readers of commands and of questions much longer than a plain one. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Field } from "../../src/command.ts";
import { parseArguments } from "../../src/language/arguments/arguments.ts";
import type { Reading } from "../../src/language/reading.ts";
import { cleanLines } from "../../src/language/tokens/clean.ts";
import type { Demo } from "../questions/demo.ts";
import { roomOf } from "../questions/room.ts";
import { openReading } from "./typed-line.ts";

const long = (unit: string, length: number): string =>
	unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const plain = "Recruit the co-ordinators for every borough before the spring and tell its chair. ";

/** A beginning that some pattern takes, what is repeated, and an end that it does not take. */
const hostile: readonly (readonly [begins: string, unit: string, ends: string])[] = [
	["", "LPB-3 ", "all done"],
	["what's ", "today ", "foo"],
	["what's ", "monday today ", "foo"],
	["next ", "a", " ( b"],
	["next ", "a-b'", "("],
	["how many meetings has LPB ", "have got ", "x"],
	["has LPB met since MCB ", "last met ", "x"],
	["which guidance is ", "due to be ", "x"],
	["is the survey ", "be start ", "before"],
	["", " ", "x"],
	["who ", "\n \n", "x"],
	["", ";';, ", "x"],
	["", "ж", "!"],
	["", "and, ", "or"],
	["what is due ", "until ", "x"],
	["due ", "first monday of ", "x"],
	["", "owner @", "x"],
	["", "“", "x"],
	["", "1/", "x"],
	["", "the next last ", "?"],
];

/** So many times a plain text's time is still soon. */
const mostTimes = 20;

const took = async (run: () => unknown): Promise<number> => {
	const { user } = process.cpuUsage();
	await run();
	return Math.max(process.cpuUsage().user - user, 1_000);
};

describe("a hostile text", () => {
	let demo: Demo;
	let reading: Reading;
	beforeAll(async () => {
		({ demo, reading } = await openReading());
	});
	afterAll(() => demo?.close());

	it("is read as a question about as soon as a plain one of its length", async () => {
		const ask = async (text: string) =>
			took(async () => (await roomOf(demo, {})).says(text, "partnerships-secretary"));
		await ask(plain);
		const usual = await ask(`what is due? ${long(plain, 980)}`);
		for (const [begins, unit, last] of hostile) {
			const text = `${begins}${long(unit, 990 - begins.length)}${last}`;
			expect((await ask(text)) / usual, begins + unit).toBeLessThan(mostTimes);
		}
	}, 300_000);

	it("is read as the words of a command about as soon as a plain one of its length", async () => {
		const names = ["action add", "action close", "meeting schedule", "board create"];
		const read = async (text: string, name: string) => {
			const fields = commands.find((each) => each.name === name)?.fields ?? {};
			return took(async () => {
				const { raw } = parseArguments(cleanLines(text), fields, reading);
				for (const [field, said] of Object.entries(raw))
					await (fields[field] as Field<unknown>).schema(reading).safeParseAsync(said);
			});
		};
		const readings: number[] = [];
		for (const name of names) readings.push(await read(long(plain, 3_000), name));
		const usual = Math.max(...readings);
		for (const name of names)
			for (const [begins, unit, last] of hostile) {
				const text = `${begins}${long(unit, 2_990 - begins.length)}${last}`;
				expect((await read(text, name)) / usual, `${name} ${begins}${unit}`).toBeLessThan(
					mostTimes,
				);
			}
	}, 300_000);
});
