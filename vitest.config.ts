import { defineConfig } from "vitest/config";
import { failures } from "./test/failures.ts";

/** These take longest, mostly by waiting for programs that they start: they begin first, and the rest runs beside them. */
const long = [
	"faults/short",
	"journeys/secretarys-year",
	"journeys/bad-input",
	"cli/wrong-settings",
	"replicas/rolling",
].map((file) => `test/${file}.test.ts`);

/** These put something else in a module's place or watch modules load, so that nobody else may have loaded them. */
const isolated = ["test/manifest.test.ts", "test/language/hostile-texts.test.ts"];

/** Rooms whose tests are pure; they run again in another zone. */
const pure = ["domain", "language", "questions", "views", "calendars"].map(
	(room) => `test/${room}/**/*.test.ts`,
);

/** Files share the process of a worker: what they import is loaded once, and stays warm. */
const common = {
	isolate: false,
	testTimeout: 30_000,
	hookTimeout: 60_000,
	setupFiles: ["test/seed.ts"],
};

/** Where `npm test` wants its durations. */
const report = process.env.CONVENOR_TEST_REPORT;

export default defineConfig({
	test: {
		reporters: report ? ["dot", failures, ["json", { outputFile: report }]] : ["default"],
		// One more than the cores of the smallest machine: many tests wait for a process, a page or a clock.
		maxWorkers: 3,
		globalSetup: ["test/temporary.ts"],
		// They run in the order of their names.
		projects: [
			{ test: { ...common, name: "long", include: long } },
			{ test: { ...common, name: "isolated", isolate: true, include: isolated } },
			{ test: { ...common, name: "pure", include: pure, exclude: isolated } },
			{
				test: {
					...common,
					name: "whole",
					include: ["test/**/*.test.ts"],
					exclude: [...pure, ...long, ...isolated],
				},
			},
		],
	},
});
