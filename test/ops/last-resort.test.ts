/** A fault that nobody caught is said, what is in hand is finished, and the process ends; whatever else fails meanwhile. */
import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { endAtFaults } from "../../src/ops/last-resort.ts";

const begin = (drain: () => Promise<unknown>) => {
	const process = new EventEmitter();
	const happened: string[] = [];
	endAtFaults({
		on: (fault, hear) => process.on(fault, hear),
		log: { error: (facts, text) => void happened.push(`${text} ${JSON.stringify(facts)}`) },
		drain: async () => {
			happened.push("drained");
			await drain();
		},
		exit: (status) => void happened.push(`exit ${status}`),
	});
	return { process, happened };
};

describe.each(["uncaughtException", "unhandledRejection"] as const)("an %s", (fault) => {
	it("is logged, drains and exits with 1", async () => {
		const { process, happened } = begin(async () => {});
		process.emit(fault, new Error("a wire was cut"));
		await pause(5);
		expect(happened[0]).toContain("a wire was cut");
		expect(happened.slice(1)).toEqual(["drained", "exit 1"]);
	});

	it("ends it once, though it drains badly and something else fails meanwhile", async () => {
		const { process, happened } = begin(async () => {
			await pause(10);
			throw new Error("stuck");
		});
		process.emit(fault, "first");
		process.emit(fault, "second");
		await pause(30);
		expect(happened.filter((one) => one === "drained")).toHaveLength(1);
		expect(happened.filter((one) => one === "exit 1")).toHaveLength(1);
		expect(happened.join()).toContain("second");
		expect(happened.join()).toContain("stuck");
	});
});
