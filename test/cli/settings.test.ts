import { describe, expect, test } from "vitest";
import { isPracticeRegister, readSettings } from "../../src/config.ts";

const registerFor = (environment: Record<string, string>) => readSettings(environment).databaseUrl;

describe("Where the register is kept", () => {
	test("two local Slacks, each with a port of its own, never share one", () => {
		const registers = [registerFor({}), registerFor({ LOCAL_SLACK_PORT: "4010" })];
		expect(new Set(registers).size).toBe(2);
		expect(registers.every(isPracticeRegister)).toBe(true);
	});

	test("what somebody named is kept, and never begun afresh", () => {
		const named = registerFor({ DATABASE_URL: "file:data/convenor.db" });
		expect(named).toBe("file:data/convenor.db");
		expect(isPracticeRegister(named)).toBe(false);
		expect(isPracticeRegister("file:data/local.db")).toBe(false);
	});
});
