import { defineConfig } from "vitest/config";
import { failures } from "./test/failures.ts";

/** Rooms whose tests are pure: they share one process a worker, and run again in another zone. */
const pure = ["domain", "language", "questions", "views", "calendars"].map(
	(room) => `test/${room}/**/*.test.ts`,
);

const common = {
	testTimeout: 30_000,
	hookTimeout: 60_000,
	setupFiles: ["test/seed.ts"],
};

/** Where `npm test` wants its durations. */
const report = process.env.CONVENOR_TEST_REPORT;

export default defineConfig({
	test: {
		reporters: report ? ["dot", failures, ["json", { outputFile: report }]] : ["default"],
		maxWorkers: 2,
		globalSetup: ["test/temporary.ts"],
		projects: [
			{ test: { ...common, name: "pure", include: pure, isolate: false } },
			{ test: { ...common, name: "whole", include: ["test/**/*.test.ts"], exclude: pure } },
		],
	},
});
